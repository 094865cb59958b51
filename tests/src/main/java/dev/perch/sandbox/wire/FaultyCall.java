package dev.perch.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call over HTTP, and the fault that meets it, if one does. The emulator asks before the call
 * takes effect, and hands over its answer afterwards.
 */
public final class FaultyCall {
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>We'll be right back</h1></body></html>";

  private final Faults faults;
  private final Fault.@Nullable OfCall fault;

  FaultyCall(Faults faults, Fault.@Nullable OfCall fault) {
    this.faults = faults;
    this.fault = fault;
  }

  /** The fault, if it is one of that type: for what only the emulator itself can do. */
  public <T extends Fault.OfCall> Optional<T> met(Class<T> type) {
    return type.isInstance(fault) ? Optional.of(type.cast(fault)) : Optional.empty();
  }

  /**
   * Waits, where the call is slow.
   *
   * @return whether it takes effect; otherwise it is as if it had never come
   */
  public boolean takesEffect() throws InterruptedException {
    return switch (fault) {
      case null -> true;
      case Fault.Latency(int ms) -> {
        faults.hold(ms);
        yield true;
      }
      case Fault.TooMany _, Fault.NotOk _ -> false;
      case Fault.ServerError error -> error.accepted();
      case Fault.Html html -> html.accepted();
      case Fault.Cut _, Fault.Lost _, Fault.Hidden _ -> true;
    };
  }

  /** The status that the caller gets to see. */
  public int status(int status) {
    return switch (fault) {
      case Fault.ServerError error -> error.status();
      case Fault.Html html -> html.status();
      case null, default -> status;
    };
  }

  /** The answer for the log: with the name of the fault, where somebody gets to see another. */
  public @Nullable JsonNode logged(@Nullable JsonNode answer) {
    if (fault == null || fault instanceof Fault.Latency) {
      return answer;
    }
    ObjectNode logged =
        answer instanceof ObjectNode object ? object.deepCopy() : Json.object().put("ok", false);
    return logged.put("fault", Fault.kind(fault.getClass()));
  }

  /** Answers, or what the fault leaves of it. */
  public void answer(Context ctx, int status, String contentType, String body)
      throws InterruptedException {
    switch (fault) {
      case Fault.ServerError _ -> ctx.status(status(status)).result("");
      case Fault.Html _ -> ctx.status(status(status)).html(PAGE);
      case Fault.Cut(int at) -> cut(ctx.status(status).contentType(contentType), body, at);
      case Fault.Lost(int ms) -> {
        faults.hold(ms);
        Cut.connection(ctx);
      }
      case null, default -> ctx.status(status).contentType(contentType).result(body);
    }
  }

  private static void cut(Context ctx, String body, int at) {
    var whole = body.getBytes(StandardCharsets.UTF_8);
    var most = Math.min(at, Math.max(0, whole.length - 1));
    try {
      if (most > 0) {
        var response = ctx.res();
        response.setContentLength(whole.length);
        response.getOutputStream().write(Arrays.copyOf(whole, most));
        response.flushBuffer();
      }
    } catch (IOException gone) {
      // The caller was faster: then there is nothing left to cut.
    }
    Cut.connection(ctx);
  }
}
