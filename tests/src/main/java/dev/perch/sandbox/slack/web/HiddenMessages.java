package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.workspace.Timestamps;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.FaultyCall;
import dev.perch.sandbox.wire.Veil;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Messages that were posted, and that history does not have yet; see {@link Fault.Hidden}. */
final class HiddenMessages {
  private static final String WRITES = "chat.postMessage";
  private static final Set<String> READ = Set.of("conversations.history", "conversations.replies");

  private final Veil veil;

  HiddenMessages(Veil veil) {
    this.veil = veil;
  }

  /** What can go wrong with a method of the Web API. */
  static Set<Class<? extends Fault>> faultsOf(String method) {
    var faults = new HashSet<>(Faults.OF_CALLS);
    faults.add(Fault.NotOk.class);
    if (method.equals(WRITES) || READ.contains(method)) {
      faults.add(Fault.Hidden.class);
    }
    return faults;
  }

  /** The answer, without what is hidden at present. */
  ObjectNode seen(String method, Arguments arguments, ObjectNode answer, FaultyCall call) {
    var hidden = call.met(Fault.Hidden.class).map(fault -> Duration.ofSeconds(fault.seconds()));
    if (method.equals(WRITES) && answer.path("ok").asBoolean()) {
      var id = id(answer.path("channel").asText(), answer.path("ts").asText());
      hidden.ifPresent(time -> veil.hide(id, time));
    }
    if (READ.contains(method) && answer.path("messages") instanceof ArrayNode messages) {
      var channel = arguments.text("channel", "");
      messages.removeIf(message -> {
        var ts = message.path("ts").asText();
        return veil.hides(id(channel, ts))
            || hidden.filter(age -> veil.isYounger(Timestamps.instant(ts), age)).isPresent();
      });
    }
    return answer;
  }

  private static String id(String channel, String ts) {
    return channel + ":" + ts;
  }
}
