package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.wire.Json;

/** A message as the Web API writes it, with just the fields that each method has. */
public final class MessageJson {
  private MessageJson() {}

  /** In the answer of {@code chat.postMessage}. */
  static ObjectNode posted(Message message) {
    var json = core(message).put("ts", message.ts());
    thread(json, message);
    metadata(json, message);
    return json;
  }

  /** In the answer of {@code chat.update}, which leaves out the timestamps. */
  static ObjectNode updated(Message message) {
    var json = core(message);
    edited(json, message);
    metadata(json, message);
    return json;
  }

  /** In {@code conversations.history}. */
  static ObjectNode inHistory(Channel channel, Message message, boolean withMetadata) {
    var json = inThread(channel, message, withMetadata);
    if (message.tombstone()) {
      json.put("subtype", "tombstone");
    } else if (message.broadcast()) {
      json.put("subtype", "thread_broadcast");
    }
    if (message.clientMsgId() != null) {
      json.put("client_msg_id", message.clientMsgId());
    }
    return json;
  }

  /** In {@code conversations.replies}. */
  static ObjectNode inThread(Channel channel, Message message, boolean withMetadata) {
    var json = core(message).put("ts", message.ts());
    edited(json, message);
    thread(json, message);
    channel
        .thread(message.ts())
        .ifPresent(thread -> {
          json.put("thread_ts", message.ts())
              .put("reply_count", thread.count())
              .put("reply_users_count", thread.userCount())
              .put("latest_reply", thread.latest());
          thread.users().forEach(json.putArray("reply_users")::add);
          json.put("is_locked", false).put("subscribed", false);
        });
    if (withMetadata) {
      metadata(json, message);
    }
    return json;
  }

  /** Inside an event that tells of a change. */
  public static ObjectNode inEvent(Message message) {
    var json = pressed(message);
    if (message.tombstone()) {
      json.put("subtype", "tombstone");
    }
    if (message.clientMsgId() != null) {
      json.put("client_msg_id", message.clientMsgId());
    }
    return json;
  }

  /** In {@code reactions.get}. */
  static ObjectNode reactedTo(Message message, String permalink) {
    return pressed(message).put("permalink", permalink);
  }

  /** In the payload of an interaction. */
  public static ObjectNode pressed(Message message) {
    var json = core(message).put("ts", message.ts());
    edited(json, message);
    thread(json, message);
    return json;
  }

  private static ObjectNode core(Message message) {
    var json = Json.object();
    if (message.botId() != null) {
      json.put("bot_id", message.botId());
    }
    json.put("type", "message")
        .put("text", message.text())
        .put("user", message.user())
        .put("team", message.team());
    if (message.botId() != null) {
      json.put("app_id", Cast.APP).set("bot_profile", botProfile());
    }
    json.set("blocks", message.blocks());
    if (!message.reactions().isEmpty()) {
      json.set("reactions", Json.tree(message.reactions()));
    }
    if (!message.files().isEmpty()) {
      files(json, message);
    }
    return json;
  }

  /** The files that hang on a message, as its property. */
  public static void files(ObjectNode json, Message message) {
    var files = json.putArray("files");
    message.files().forEach(file -> files.add(FileJson.of(file)));
  }

  private static void thread(ObjectNode json, Message message) {
    if (message.threadTs() != null) {
      json.put("thread_ts", message.threadTs());
    }
  }

  private static void edited(ObjectNode json, Message message) {
    if (message.edited() != null) {
      json.putObject("edited").put("user", message.user()).put("ts", message.edited());
    }
  }

  private static void metadata(ObjectNode json, Message message) {
    if (message.metadata() != null) {
      json.set("metadata", message.metadata());
    }
  }

  private static ObjectNode botProfile() {
    var profile =
        Json.object()
            .put("id", Cast.BOT)
            .put("deleted", false)
            .put("name", "Perch")
            .put("updated", 0)
            .put("app_id", Cast.APP);
    profile.set("icons", icons());
    return profile.put("team_id", Cast.TEAM);
  }

  static ObjectNode icons() {
    var icons = Json.object();
    for (int size : new int[] {36, 48, 72}) {
      icons.put("image_" + size, "https://sandbox.invalid/perch_%d.png".formatted(size));
    }
    return icons;
  }
}
