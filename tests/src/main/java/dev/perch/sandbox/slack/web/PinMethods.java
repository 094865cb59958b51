package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code pins.*}: messages that are pinned to their channel. */
final class PinMethods {
  private final Workspace workspace;
  private final Set<String> pinned = ConcurrentHashMap.newKeySet();

  PinMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  Map<String, Method> methods() {
    return Map.of(
        "pins.add", Method.bot(Tier.TWO, this::add),
        "pins.remove", Method.bot(Tier.TWO, this::remove));
  }

  private ObjectNode remove(Arguments arguments) {
    if (!pinned.remove(item(arguments))) {
      throw new SlackError("no_pin");
    }
    return Json.object();
  }

  private ObjectNode add(Arguments arguments) {
    if (!pinned.add(item(arguments))) {
      throw new SlackError("already_pinned");
    }
    return Json.object();
  }

  private String item(Arguments arguments) {
    var channel = workspace.channel(arguments.required("channel"));
    if (!channel.has(Cast.BOT_USER)) {
      throw new SlackError("not_in_channel");
    }
    if (!arguments.has("timestamp")) {
      throw new SlackError("no_item_specified");
    }
    var ts = arguments.required("timestamp");
    if (channel.message(ts).isEmpty()) {
      throw new SlackError("message_not_found");
    }
    return channel.id() + "/" + ts;
  }
}
