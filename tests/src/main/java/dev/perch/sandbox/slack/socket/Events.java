package dev.perch.sandbox.slack.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Timestamps;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What Slack tells the app of its own accord: each new message in a channel that the bot is in, and
 * {@code app_mention} beside it where the message names the bot. The app's own messages are told
 * too, as Slack does.
 */
public final class Events {
  private final Workspace workspace;
  private final Deliveries deliveries;
  private final AtomicLong count = new AtomicLong();

  public Events(Workspace workspace, Deliveries deliveries) {
    this.workspace = workspace;
    this.deliveries = deliveries;
  }

  /** Tells the app of a new message, if it would hear of it. */
  public void posted(Message message) {
    var channel = workspace.channel(message.channel());
    if (!channel.has(Cast.BOT_USER)) {
      return;
    }
    deliveries.event(payload(channel, messageEvent(channel, message)));
    var names = message.text().contains("<@" + Cast.BOT_USER + ">");
    if (names && !message.user().equals(Cast.BOT_USER)) {
      deliveries.event(payload(channel, mentionEvent(message)));
    }
  }

  private static ObjectNode messageEvent(Channel channel, Message message) {
    var event = common("message", message);
    event.put("channel_type", channel.kind() == Channel.Kind.PRIVATE ? "group" : "channel");
    return event;
  }

  private static ObjectNode mentionEvent(Message message) {
    return common("app_mention", message);
  }

  private static ObjectNode common(String type, Message message) {
    var event = Json.object();
    if (message.clientMsgId() != null) {
      event.put("client_msg_id", message.clientMsgId());
    }
    event.put("type", type).put("text", message.text()).put("user", message.user());
    if (message.botId() != null) {
      event.put("bot_id", message.botId());
    }
    event.put("ts", message.ts()).put("team", message.team());
    event.set("blocks", message.blocks());
    if (message.threadTs() != null) {
      event.put("thread_ts", message.threadTs());
    }
    return event.put("channel", message.channel()).put("event_ts", message.ts());
  }

  private ObjectNode payload(Channel channel, ObjectNode event) {
    var payload = Json.object();
    payload.put("token", "sandbox").put("team_id", Cast.TEAM).put("api_app_id", Cast.APP);
    payload.set("event", event);
    payload
        .put("type", "event_callback")
        .put("event_id", "Ev%010d".formatted(count.incrementAndGet()))
        .put("event_time", Timestamps.instant(event.path("ts").asText()).getEpochSecond());
    payload
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", Cast.TEAM)
        .put("user_id", Cast.BOT_USER)
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return payload
        .put("is_ext_shared_channel", channel.kind() == Channel.Kind.SHARED)
        .put(
            "event_context",
            "1-%s-%s-%s".formatted(event.path("type").asText(), Cast.TEAM, channel.id()));
  }
}
