package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Message.Draft;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.util.Map;

/** {@code chat.*}: what the bot says. */
final class ChatMethods {
  private final Workspace workspace;

  ChatMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  Map<String, Method> methods() {
    return Map.of(
        "chat.postMessage",
        new Method(
            Method.Token.BOT,
            Tier.POSTING,
            arguments -> readable(arguments).id(),
            this::postMessage),
        "chat.update",
        Method.bot(Tier.THREE, this::update),
        "chat.delete",
        Method.bot(Tier.THREE, this::delete),
        "chat.postEphemeral",
        Method.bot(Tier.FOUR, this::postEphemeral),
        "chat.getPermalink",
        Method.bot(Tier.SPECIAL, this::getPermalink));
  }

  private ObjectNode postMessage(Arguments arguments) {
    var channel = readable(arguments);
    if (!channel.has(Cast.BOT_USER)) {
      throw new SlackError("not_in_channel");
    }
    var message = workspace.post(channel, draft(arguments));
    var answer = Json.object().put("channel", channel.id()).put("ts", message.ts());
    answer.set("message", MessageJson.posted(message));
    return answer;
  }

  private ObjectNode postEphemeral(Arguments arguments) {
    var channel = readable(arguments);
    var user = arguments.required("user");
    if (!channel.has(Cast.BOT_USER)) {
      throw new SlackError("not_in_channel");
    }
    if (!channel.has(user)) {
      throw new SlackError("user_not_in_channel");
    }
    var message = workspace.whisper(channel, draft(arguments), workspace.person(user));
    return Json.object().put("message_ts", message.ts());
  }

  /**
   * By Slack's rule: new text without blocks takes the blocks away; metadata stays unless it is
   * given.
   */
  private ObjectNode update(Arguments arguments) {
    var channel = member(arguments);
    var message = own(channel, arguments, "cant_update_message", "is_inactive");
    boolean hasText = !arguments.text("text", "").isEmpty();
    boolean hasBlocks = arguments.has("blocks");
    var blocks =
        hasBlocks || hasText
            ? Content.blocks(arguments.json("blocks", "invalid_blocks_format"))
            : message.blocks();
    if (!hasText && !hasBlocks && !arguments.has("metadata")) {
      throw new SlackError("no_text");
    }
    var text =
        !hasText && !hasBlocks
            ? message.text()
            : Content.text(arguments.text("text"), blocks, Content.UPDATED_TEXT);
    var metadata =
        arguments.has("metadata")
            ? Content.metadata(arguments.json("metadata", "invalid_metadata_format"))
            : message.metadata();
    var updated = message.updated(text, blocks, metadata, workspace.timestamps().next());
    workspace.replace(updated);
    var answer =
        Json.object().put("channel", channel.id()).put("ts", message.ts()).put("text", text);
    answer.set("message", MessageJson.updated(updated));
    return answer;
  }

  private ObjectNode delete(Arguments arguments) {
    var channel = member(arguments);
    var message = own(channel, arguments, "cant_delete_message", "is_archived");
    workspace.delete(message);
    return Json.object().put("channel", channel.id()).put("ts", message.ts());
  }

  private ObjectNode getPermalink(Arguments arguments) {
    var channel = workspace.channel(arguments.required("channel"));
    var ts = arguments.required("message_ts");
    var message = channel.message(ts).orElseThrow(() -> new SlackError("message_not_found"));
    var link = permalink(channel, message);
    return Json.object().put("permalink", link).put("channel", channel.id());
  }

  static String permalink(Channel channel, Message message) {
    var link =
        "%sarchives/%s/p%s"
            .formatted(UserMethods.WORKSPACE_URL, channel.id(), message.ts().replace(".", ""));
    return message.threadTs() == null
        ? link
        : link + "?thread_ts=%s&cid=%s".formatted(message.threadTs(), channel.id());
  }

  private Draft draft(Arguments arguments) {
    var blocks = Content.blocks(arguments.json("blocks", "invalid_blocks_format"));
    return new Draft(
        workspace.bot(),
        Cast.BOT,
        Content.text(arguments.text("text"), blocks, Content.POSTED_TEXT),
        blocks,
        Content.metadata(arguments.json("metadata", "invalid_metadata_format")),
        arguments.text("thread_ts"),
        arguments.flag("reply_broadcast"),
        null);
  }

  /** By id or name, unless it is private and the bot is not in it. */
  private Channel readable(Arguments arguments) {
    var channel = workspace.channelNamed(arguments.required("channel"));
    if (channel.kind() == Channel.Kind.PRIVATE && !channel.has(Cast.BOT_USER)) {
      throw new SlackError("channel_not_found");
    }
    return channel;
  }

  private Channel member(Arguments arguments) {
    var channel = workspace.channel(arguments.required("channel"));
    if (!channel.has(Cast.BOT_USER)) {
      throw new SlackError("channel_not_found");
    }
    return channel;
  }

  /**
   * A message of the bot's own.
   *
   * @param otherwise the error for somebody else's
   * @param archived the error for one in an archived channel, which each method calls by another
   *     name
   */
  private static Message own(
      Channel channel, Arguments arguments, String otherwise, String archived) {
    var message =
        channel
            .message(arguments.required("ts"))
            .orElseThrow(() -> new SlackError("message_not_found"));
    if (!Cast.BOT.equals(message.botId())) {
      throw new SlackError(otherwise);
    }
    if (channel.isArchived()) {
      throw new SlackError(archived);
    }
    return message;
  }
}
