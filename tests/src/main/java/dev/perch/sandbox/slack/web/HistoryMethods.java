package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** {@code conversations.history} and {@code conversations.replies}: what was said. */
final class HistoryMethods {
  private static final String FIRST = "0000000000.000000";
  private static final String LAST = "9999999999.999999";
  private static final int LARGEST_PAGE = 999;
  private static final String CURSOR = "next_ts:";

  private final Workspace workspace;

  HistoryMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  Map<String, Method> methods() {
    return Map.of(
        "conversations.history",
        Method.bot(Tier.THREE, this::history),
        "conversations.replies",
        Method.bot(Tier.THREE, this::replies));
  }

  private ObjectNode history(Arguments arguments) {
    var channel = joined(arguments);
    var oldest = arguments.timestamp("oldest", FIRST, "invalid_ts_oldest");
    var latest = arguments.timestamp("latest", LAST, "invalid_ts_latest");
    var page =
        channel.newestFirst(
            oldest,
            arguments.has("cursor") ? cursor(arguments) : latest,
            arguments.flag("inclusive") && !arguments.has("cursor"),
            arguments.number("limit", 100, LARGEST_PAGE));
    var answer = Json.object();
    var messages = answer.putArray("messages");
    boolean withMetadata = arguments.flag("include_all_metadata");
    page.messages()
        .forEach(message -> messages.add(MessageJson.inHistory(channel, message, withMetadata)));
    answer.put("has_more", page.hasMore()).put("pin_count", 0);
    return paged(answer, page);
  }

  private ObjectNode replies(Arguments arguments) {
    var channel = joined(arguments);
    var ts = arguments.required("ts");
    var parent = channel.message(ts).orElseThrow(() -> new SlackError("thread_not_found"));
    boolean first = !arguments.has("cursor");
    int limit = arguments.number("limit", LARGEST_PAGE, LARGEST_PAGE);
    var page =
        channel.replies(
            parent.ts(),
            first ? arguments.timestamp("oldest", FIRST, "invalid_ts_oldest") : cursor(arguments),
            arguments.timestamp("latest", LAST, "invalid_ts_latest"),
            arguments.flag("inclusive") && first,
            limit);
    var answer = Json.object();
    var messages = answer.putArray("messages");
    boolean withMetadata = arguments.flag("include_all_metadata");
    if (first) {
      messages.add(MessageJson.inThread(channel, parent, withMetadata));
    }
    page.messages()
        .forEach(message -> messages.add(MessageJson.inThread(channel, message, withMetadata)));
    answer.put("has_more", page.hasMore());
    return paged(answer, page);
  }

  private Channel joined(Arguments arguments) {
    var channel = workspace.channel(arguments.required("channel"));
    if (channel.has(Cast.BOT_USER)) {
      return channel;
    }
    throw new SlackError(
        channel.kind() == Channel.Kind.PRIVATE ? "channel_not_found" : "not_in_channel");
  }

  private static ObjectNode paged(ObjectNode answer, Channel.Page page) {
    if (page.hasMore()) {
      Message last = page.messages().getLast();
      var cursor = (CURSOR + last.ts()).getBytes(StandardCharsets.UTF_8);
      answer
          .putObject("response_metadata")
          .put("next_cursor", Base64.getEncoder().encodeToString(cursor));
    }
    return answer;
  }

  private static String cursor(Arguments arguments) {
    try {
      var cursor =
          new String(
              Base64.getDecoder().decode(arguments.required("cursor")), StandardCharsets.UTF_8);
      if (cursor.startsWith(CURSOR)) {
        return cursor.substring(CURSOR.length());
      }
    } catch (IllegalArgumentException e) {
      throw new SlackError("invalid_cursor");
    }
    throw new SlackError("invalid_cursor");
  }
}
