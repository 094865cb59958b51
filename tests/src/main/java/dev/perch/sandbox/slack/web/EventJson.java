package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Happening;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.Timestamps;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.wire.Json;
import org.jspecify.annotations.Nullable;

/** Events as Slack writes them, each under {@code event} of a {@link #callback}. */
public final class EventJson {
  private EventJson() {}

  /**
   * What stands around every event.
   *
   * @param at when it happened, as a timestamp
   */
  public static ObjectNode callback(
      long number, @Nullable Channel channel, ObjectNode event, String at) {
    var payload = Json.object();
    payload.put("token", "sandbox").put("team_id", Cast.TEAM).put("api_app_id", Cast.APP);
    payload.set("event", event);
    payload
        .put("type", "event_callback")
        .put("event_id", "Ev%010d".formatted(number))
        .put("event_time", Timestamps.instant(at).getEpochSecond());
    payload
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", Cast.TEAM)
        .put("user_id", Cast.BOT_USER)
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    var context = "1-%s-%s".formatted(event.path("type").asText(), Cast.TEAM);
    return payload
        .put("is_ext_shared_channel", channel != null && channel.kind() == Channel.Kind.SHARED)
        .put("event_context", channel == null ? context : context + "-" + channel.id());
  }

  /** A new message, as {@code message} or {@code app_mention}. */
  public static ObjectNode posted(String type, Message message) {
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
    if (!message.files().isEmpty()) {
      event.put("subtype", "file_share");
      MessageJson.files(event, message);
    }
    if (message.threadTs() != null) {
      event.put("thread_ts", message.threadTs());
    }
    return event.put("channel", message.channel()).put("event_ts", message.ts());
  }

  public static ObjectNode changed(Message before, Message now, String at) {
    var event = hidden("message_changed", now, at);
    event.set("message", MessageJson.inEvent(now));
    return event.set("previous_message", MessageJson.inEvent(before));
  }

  public static ObjectNode deleted(Message message, String at) {
    var event = hidden("message_deleted", message, at).put("deleted_ts", message.ts());
    return event.set("previous_message", MessageJson.inEvent(message));
  }

  /** An emoji was put on a message or taken away, as the type says. */
  public static ObjectNode reacted(String type, Happening.Reacted reacted, String at) {
    var message = reacted.message();
    var event = Json.object().put("type", type).put("user", reacted.user());
    event
        .putObject("item")
        .put("type", "message")
        .put("channel", message.channel())
        .put("ts", message.ts());
    return event
        .put("reaction", reacted.emoji())
        .put("item_user", message.user())
        .put("event_ts", at);
  }

  /** Somebody came into a channel or left it, as the type says. */
  public static ObjectNode moved(String type, Happening.Moved moved, String at) {
    boolean isPrivate = moved.channel().kind() == Channel.Kind.PRIVATE;
    return Json.object()
        .put("type", type)
        .put("user", moved.person().id())
        .put("channel", moved.channel().id())
        .put("channel_type", isPrivate ? "G" : "C")
        .put("team", Cast.TEAM)
        .put("event_ts", at);
  }

  public static ObjectNode regrouped(Happening.Regrouped group, String at) {
    long second = Timestamps.instant(at).getEpochSecond();
    var event =
        Json.object()
            .put("type", "subteam_members_changed")
            .put("subteam_id", group.group().id())
            .put("team_id", Cast.TEAM)
            .put("date_previous_update", 0)
            .put("date_update", second);
    group.added().forEach(event.putArray("added_users")::add);
    event.put("added_users_count", group.added().size());
    group.removed().forEach(event.putArray("removed_users")::add);
    return event.put("removed_users_count", group.removed().size()).put("event_ts", at);
  }

  /** A person is new or has changed, as the type says. */
  public static ObjectNode altered(String type, Person person, String at) {
    var event = Json.object().put("type", type);
    event.set("user", UserMethods.user(person));
    return event.put("cache_ts", Timestamps.instant(at).getEpochSecond());
  }

  /** Somebody opened the Home tab, with what was published there, if anything was. */
  public static ObjectNode homeOpened(Person person, @Nullable View view, String at) {
    var event =
        Json.object()
            .put("type", "app_home_opened")
            .put("user", person.id())
            .put("channel", "D" + person.id().substring(1))
            .put("tab", "home")
            .put("event_ts", at);
    if (view != null) {
      event.set("view", ViewJson.of(view));
    }
    return event;
  }

  private static ObjectNode hidden(String subtype, Message message, String at) {
    return Json.object()
        .put("type", "message")
        .put("subtype", subtype)
        .put("channel", message.channel())
        .put("hidden", true)
        .put("ts", at)
        .put("event_ts", at);
  }
}
