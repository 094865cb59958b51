package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import dev.perch.sandbox.slack.web.SlackMethods.Addresses;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Files;
import dev.perch.sandbox.slack.workspace.Message.Draft;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.SlackFile;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code files.*}: the bot uploads in three steps; the bytes themselves go to {@link Uploads}. */
final class FileMethods {
  private static final int LONGEST_DESCRIPTION = 1_000;

  private final Workspace workspace;
  private final Files files;
  private final Addresses addresses;

  FileMethods(SlackState state, Addresses addresses) {
    this.workspace = state.workspace();
    this.files = state.files();
    this.addresses = addresses;
  }

  Map<String, Method> methods() {
    return Map.of(
        "files.getUploadURLExternal", Method.bot(Tier.FOUR, this::begin),
        "files.completeUploadExternal", Method.bot(Tier.FOUR, this::complete),
        "files.info", Method.bot(Tier.FOUR, this::info));
  }

  private ObjectNode begin(Arguments arguments) {
    var name = arguments.required("filename");
    int length = arguments.number("length", 0, Integer.MAX_VALUE);
    if (length == 0) {
      throw new SlackError("missing_argument");
    }
    if (arguments.text("alt_txt", "").length() > LONGEST_DESCRIPTION) {
      throw new SlackError("alt_txt_too_large");
    }
    var id = files.begin(name, length);
    return Json.object().put("upload_url", addresses.upload(id)).put("file_id", id);
  }

  /** Nothing is completed unless all of it can be. */
  private ObjectNode complete(Arguments arguments) {
    var wanted = arguments.json("files", "invalid_arguments");
    if (wanted == null || !wanted.isArray() || wanted.isEmpty()) {
      throw Arguments.invalid("missing required field: files");
    }
    for (var file : wanted) {
      if (!files.isReceived(file.path("id").asText())) {
        throw new SlackError("file_not_found");
      }
    }
    var channels = channels(arguments);
    var completed = new ArrayList<SlackFile>();
    wanted.forEach(file -> completed.add(complete(file)));
    channels.forEach(channel -> workspace.post(channel, draft(arguments, completed)));
    var answer = Json.object();
    var list = answer.putArray("files");
    completed.forEach(file -> list.add(FileJson.of(file)));
    return answer;
  }

  private SlackFile complete(JsonNode file) {
    return files.complete(file.path("id").asText(), workspace.bot(), file.path("title").asText(""));
  }

  private ObjectNode info(Arguments arguments) {
    var file =
        files.find(arguments.required("file")).orElseThrow(() -> new SlackError("file_not_found"));
    var answer = Json.object();
    var address = addresses.download(file.id());
    answer.set(
        "file", FileJson.of(file).put("url_private", address).put("url_private_download", address));
    answer.putArray("comments");
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  private List<Channel> channels(Arguments arguments) {
    var ids = arguments.text("channel_id", arguments.text("channels", ""));
    var channels = new ArrayList<Channel>();
    for (var id : ids.isEmpty() ? new String[0] : ids.split(",")) {
      var channel = workspace.channel(id.strip());
      if (!channel.has(Cast.BOT_USER)) {
        throw new SlackError(
            channel.kind() == Channel.Kind.PRIVATE ? "channel_not_found" : "not_in_channel");
      }
      channels.add(channel);
    }
    if (arguments.has("thread_ts") && channels.size() > 1) {
      throw Arguments.invalid("thread_ts takes one channel");
    }
    return channels;
  }

  /** By Slack's documentation blocks are ignored where there is a comment. */
  private Draft draft(Arguments arguments, List<SlackFile> files) {
    var comment = arguments.text("initial_comment", "");
    var blocks =
        comment.isEmpty()
            ? Content.blocks(arguments.json("blocks", "invalid_blocks_format"))
            : Json.array();
    return new Draft(
        workspace.bot(),
        Cast.BOT,
        comment,
        blocks,
        null,
        arguments.text("thread_ts"),
        false,
        null,
        files);
  }
}
