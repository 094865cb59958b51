package dev.perch.sandbox.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a service, or the line to it, goes wrong. As JSON a fault is its {@code kind}
 * and its own properties: {@code {"kind":"429","retryAfter":1}}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Fault {
  /** Longest wait of any kind, in milliseconds. */
  int LONGEST = 600_000;

  /** Every kind, by its name. */
  List<NamedType> KINDS =
      List.of(
          new NamedType(Latency.class, "latency"),
          new NamedType(TooMany.class, "429"),
          new NamedType(ServerError.class, "5xx"),
          new NamedType(Html.class, "html"),
          new NamedType(Cut.class, "cut"),
          new NamedType(Lost.class, "lost"),
          new NamedType(Hidden.class, "hidden"),
          new NamedType(NotOk.class, "not-ok"),
          new NamedType(SocketCut.class, "socket-cut"),
          new NamedType(Doubled.class, "doubled"),
          new NamedType(Reordered.class, "reordered"),
          new NamedType(Disconnect.class, "disconnect"),
          new NamedType(TooManyWebsockets.class, "too_many_websockets"));

  /** The kind's name. */
  static String kind(Class<? extends Fault> type) {
    return KINDS.stream()
        .filter(kind -> kind.getType().equals(type))
        .map(NamedType::getName)
        .findFirst()
        .orElseThrow();
  }

  /** Befalls a call over HTTP. */
  sealed interface OfCall extends Fault {}

  /** Befalls an envelope on a socket. */
  sealed interface OfEnvelope extends Fault {}

  /** The call takes effect so many milliseconds later than it arrives. */
  record Latency(int ms) implements OfCall {
    public Latency {
      within("ms", ms, 1, LONGEST);
    }
  }

  /**
   * The call is refused for coming too fast.
   *
   * @param retryAfter seconds until it may come again, as the service tells them; null if it does
   *     not tell
   */
  record TooMany(@Nullable Integer retryAfter) implements OfCall {
    public TooMany {
      if (retryAfter != null) {
        within("retryAfter", retryAfter, 0, LONGEST);
      }
    }
  }

  /**
   * The service has trouble of its own, and says nothing else.
   *
   * @param status 500 to 599; 503 where it is left out
   * @param accepted whether the call took effect nevertheless
   */
  record ServerError(int status, boolean accepted) implements OfCall {
    public ServerError {
      status = status == 0 ? 503 : status;
      within("status", status, 500, 599);
    }
  }

  /**
   * Somebody on the way answers in the service's place, with a page for people.
   *
   * @param status of that page; 200 where it is left out
   * @param accepted whether the call reached the service and took effect
   */
  record Html(int status, boolean accepted) implements OfCall {
    public Html {
      status = status == 0 ? 200 : status;
      within("status", status, 200, 599);
    }
  }

  /**
   * The call took effect; its answer ends in the middle.
   *
   * @param at how many bytes of the body still come; the last one never does
   */
  record Cut(int at) implements OfCall {
    public Cut {
      within("at", at, 0, Integer.MAX_VALUE);
    }
  }

  /**
   * The call took effect; no answer comes.
   *
   * @param ms after how many milliseconds the connection is closed; a minute where it is left out
   */
  record Lost(int ms) implements OfCall {
    public Lost {
      ms = ms == 0 ? 60_000 : ms;
      within("ms", ms, 1, LONGEST);
    }
  }

  /**
   * What the call writes is missing from what is read for so many seconds; a call that reads misses
   * what is younger than that.
   */
  record Hidden(int seconds) implements OfCall {
    public Hidden {
      within("seconds", seconds, 1, LONGEST);
    }
  }

  /** The service refuses by this name of its own, as {@code fatal_error}. */
  record NotOk(String error) implements OfCall {
    public NotOk {
      error = error == null ? "internal_error" : error;
    }
  }

  /**
   * The socket breaks without a word. Of one that carries no envelope, {@code when} says nothing.
   */
  record SocketCut(When when) implements OfEnvelope {
    /** What of the ack still arrives. */
    public enum When {
      /** The envelope went out; its ack never arrives. */
      @JsonProperty("before-ack")
      BEFORE_ACK,
      /** The ack arrived. */
      @JsonProperty("after-ack")
      AFTER_ACK
    }

    public SocketCut {
      when = when == null ? When.BEFORE_ACK : when;
    }
  }

  /** The envelope comes twice, on two sockets where there are two. */
  record Doubled() implements OfEnvelope {}

  /**
   * The envelope comes after the one that follows it.
   *
   * @param ms how long it waits for one to follow; a second where it is left out
   */
  record Reordered(int ms) implements OfEnvelope {
    public Reordered {
      ms = ms == 0 ? 1_000 : ms;
      within("ms", ms, 1, LONGEST);
    }
  }

  /** All open sockets are told that they will be closed, and are, unless it is only a warning. */
  record Disconnect(Reason reason) implements OfEnvelope {
    /** Slack's reasons. */
    public enum Reason {
      @JsonProperty("warning")
      WARNING,
      @JsonProperty("refresh_requested")
      REFRESH_REQUESTED,
      @JsonProperty("link_disabled")
      LINK_DISABLED,
      @JsonProperty("too_many_websockets")
      TOO_MANY_WEBSOCKETS;

      /** As Slack writes it. */
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    public Disconnect {
      reason = reason == null ? Reason.REFRESH_REQUESTED : reason;
    }
  }

  /** A socket that opens is turned away as one too many. */
  record TooManyWebsockets() implements Fault {}

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          most == Integer.MAX_VALUE
              ? "\"%s\" is at least %d".formatted(name, least)
              : "\"%s\" is a number from %d to %d".formatted(name, least, most));
    }
  }
}
