package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.sandbox.slack.block.Completed;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks what an app wants to show, the way Slack does, and completes it. */
public final class Content {
  /** Slack cuts or refuses longer texts of a new message. */
  static final int POSTED_TEXT = 40_000;

  /** Slack's limit on the text of an update. */
  static final int UPDATED_TEXT = 4_000;

  private static final int VIEW_BYTES = 250_000;
  private static final int METADATA_BYTES = 16_000;
  private static final String UNREADABLE = "This content can't be displayed.";

  private Content() {}

  /**
   * Checked and completed blocks.
   *
   * @throws SlackError {@code invalid_blocks_format}, {@code invalid_blocks}, {@code
   *     msg_blocks_too_long}
   */
  public static ArrayNode blocks(@Nullable JsonNode blocks) {
    if (blocks == null) {
      return Json.array();
    }
    if (!blocks.isArray()) {
      throw new SlackError("invalid_blocks_format");
    }
    refuse("invalid_blocks", BlockCheck.message(blocks));
    if (BlockCheck.characters(blocks) > BlockCheck.MESSAGE_CHARACTERS) {
      throw new SlackError("msg_blocks_too_long");
    }
    return Completed.blocks(blocks);
  }

  /**
   * The text that goes with blocks; where there are only blocks, the words that Slack puts in its
   * place.
   *
   * @throws SlackError {@code no_text}, {@code msg_too_long}
   */
  public static String text(@Nullable String text, ArrayNode blocks, int limit) {
    if (text == null || text.isEmpty()) {
      if (blocks.isEmpty()) {
        throw new SlackError("no_text");
      }
      return UNREADABLE;
    }
    if (text.length() > limit) {
      throw new SlackError("msg_too_long");
    }
    return text;
  }

  /**
   * Checked metadata; null where there is none, or an empty object, which takes it away.
   *
   * @throws SlackError {@code invalid_metadata_format}, {@code metadata_too_large}
   */
  static @Nullable ObjectNode metadata(@Nullable JsonNode metadata) {
    if (metadata == null || (metadata.isObject() && metadata.isEmpty())) {
      return null;
    }
    if (!(metadata instanceof ObjectNode object)
        || !object.path("event_type").isTextual()
        || object.path("event_type").asText().isEmpty()
        || !object.path("event_payload").isObject()) {
      throw new SlackError("invalid_metadata_format");
    }
    if (bytes(object) > METADATA_BYTES) {
      throw new SlackError("metadata_too_large");
    }
    return object;
  }

  /**
   * A checked and completed modal.
   *
   * @throws SlackError {@code invalid_arguments}, {@code view_too_large}
   */
  public static ObjectNode view(@Nullable JsonNode view) {
    return view(view, BlockCheck::modal);
  }

  /** Checked and completed content of a Home tab; refused as {@link #view} is. */
  static ObjectNode home(@Nullable JsonNode view) {
    return view(view, BlockCheck::home);
  }

  private static ObjectNode view(
      @Nullable JsonNode view, Function<JsonNode, List<String>> problems) {
    if (view == null) {
      throw Arguments.invalid("missing required field: view");
    }
    if (bytes(view) > VIEW_BYTES) {
      throw new SlackError("view_too_large");
    }
    refuse("invalid_arguments", problems.apply(view));
    ObjectNode body = view.deepCopy();
    body.set("blocks", Completed.blocks(view.path("blocks")));
    for (var name : List.of("title", "submit", "close")) {
      if (body.get(name) instanceof ObjectNode text && !text.has("emoji")) {
        text.put("emoji", true);
      }
    }
    return body;
  }

  private static int bytes(JsonNode json) {
    return Json.write(json).getBytes(StandardCharsets.UTF_8).length;
  }

  private static void refuse(String error, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new SlackError(error, problems.stream().map(problem -> "[ERROR] " + problem).toList());
    }
  }
}
