package dev.perch.sandbox.slack.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Timestamps;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What Slack tells the app of its own accord, as far as it has subscribed to it: each new message
 * in a channel that the bot is in, the app's own messages too, and {@code app_mention} beside it
 * where a message of somebody else names the bot.
 *
 * <p>Subscriptions go by the names that a manifest has under {@code bot_events}.
 */
public final class Events {
  /** Somebody names the bot. */
  public static final String APP_MENTION = "app_mention";

  /** A message in a public channel, shared ones included; the event's type is {@code message}. */
  public static final String MESSAGE_CHANNELS = "message.channels";

  /** A message in a private channel; the event's type is {@code message}. */
  public static final String MESSAGE_GROUPS = "message.groups";

  /** All that can be subscribed to here. */
  public static final Set<String> KNOWN = Set.of(APP_MENTION, MESSAGE_CHANNELS, MESSAGE_GROUPS);

  private final Workspace workspace;
  private final Deliveries deliveries;
  private final Set<String> subscribed;
  private final AtomicLong count = new AtomicLong();

  /**
   * @param subscribed some of {@link #KNOWN}
   */
  public Events(Workspace workspace, Deliveries deliveries, Set<String> subscribed) {
    this.workspace = workspace;
    this.deliveries = deliveries;
    this.subscribed = Set.copyOf(subscribed);
  }

  /** Tells the app of a new message, if it would hear of it. */
  public void posted(Message message) {
    var channel = workspace.channel(message.channel());
    if (!channel.has(Cast.BOT_USER)) {
      return;
    }
    boolean isPrivate = channel.kind() == Channel.Kind.PRIVATE;
    if (subscribed.contains(isPrivate ? MESSAGE_GROUPS : MESSAGE_CHANNELS)) {
      deliveries.event(payload(channel, messageEvent(isPrivate, message)));
    }
    var names = message.text().contains("<@" + Cast.BOT_USER + ">");
    if (names && !message.user().equals(Cast.BOT_USER) && subscribed.contains(APP_MENTION)) {
      deliveries.event(payload(channel, mentionEvent(message)));
    }
  }

  private static ObjectNode messageEvent(boolean isPrivate, Message message) {
    return common("message", message).put("channel_type", isPrivate ? "group" : "channel");
  }

  private static ObjectNode mentionEvent(Message message) {
    return common(APP_MENTION, message);
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
