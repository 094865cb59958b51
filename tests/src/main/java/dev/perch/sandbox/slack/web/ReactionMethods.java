package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.Timestamps;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.util.Map;

/** {@code reactions.*}: emoji on messages. */
final class ReactionMethods {
  private final Workspace workspace;

  ReactionMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  Map<String, Method> methods() {
    return Map.of(
        "reactions.add", Method.bot(Tier.THREE, this::add),
        "reactions.remove", Method.bot(Tier.TWO, this::remove),
        "reactions.get", Method.bot(Tier.THREE, this::get));
  }

  private ObjectNode add(Arguments arguments) {
    var emoji = emoji(arguments);
    workspace.react(channel(arguments), timestamp(arguments), workspace.bot(), emoji);
    return Json.object();
  }

  private ObjectNode remove(Arguments arguments) {
    var emoji = emoji(arguments);
    workspace.unreact(channel(arguments), timestamp(arguments), workspace.bot(), emoji);
    return Json.object();
  }

  private ObjectNode get(Arguments arguments) {
    var channel = channel(arguments);
    var message =
        channel
            .message(timestamp(arguments))
            .orElseThrow(() -> new SlackError("message_not_found"));
    var answer = Json.object().put("type", "message").put("channel", channel.id());
    answer.set("message", MessageJson.reactedTo(message, ChatMethods.permalink(channel, message)));
    return answer;
  }

  /** Slack takes the name of an emoji without its colons. */
  private static String emoji(Arguments arguments) {
    var name = arguments.required("name");
    if (!name.matches("[a-z0-9_'+-]{1,100}(::skin-tone-[2-6])?")) {
      throw new SlackError("invalid_name");
    }
    return name;
  }

  private Channel channel(Arguments arguments) {
    if (!arguments.has("channel") || !arguments.has("timestamp")) {
      throw new SlackError("no_item_specified");
    }
    var channel = workspace.channel(arguments.required("channel"));
    if (channel.has(Cast.BOT_USER)) {
      return channel;
    }
    throw new SlackError(
        channel.kind() == Channel.Kind.PRIVATE ? "channel_not_found" : "not_in_channel");
  }

  private static String timestamp(Arguments arguments) {
    var timestamp = arguments.required("timestamp");
    if (!Timestamps.isOne(timestamp)) {
      throw new SlackError("bad_timestamp");
    }
    return timestamp;
  }
}
