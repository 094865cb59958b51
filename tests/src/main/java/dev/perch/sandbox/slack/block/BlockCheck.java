package dev.perch.sandbox.slack.block;

import static dev.perch.sandbox.slack.block.Rules.bool;
import static dev.perch.sandbox.slack.block.Rules.byType;
import static dev.perch.sandbox.slack.block.Rules.distinct;
import static dev.perch.sandbox.slack.block.Rules.list;
import static dev.perch.sandbox.slack.block.Rules.object;
import static dev.perch.sandbox.slack.block.Rules.oneOf;
import static dev.perch.sandbox.slack.block.Rules.string;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.block.Rule.Problems;
import java.util.List;

/**
 * Tells what Slack would refuse in a message's blocks or in a view, in Slack's words and with JSON
 * pointers.
 */
public final class BlockCheck {
  /**
   * All the words of a message's blocks together; Slack answers {@code msg_blocks_too_long} above.
   */
  public static final int MESSAGE_CHARACTERS = 13_000;

  private static final Rule MESSAGE =
      list(0, 50, byType(BlockRules.BLOCKS)).and(distinct("block_id"));

  private static final Rule VIEW =
      object()
          .required("type", oneOf("modal"))
          .required("title", BlockRules.plain(24))
          .required("blocks", list(0, 100, byType(BlockRules.BLOCKS)).and(distinct("block_id")))
          .optional("submit", BlockRules.plain(24))
          .optional("close", BlockRules.plain(24))
          .optional("private_metadata", string(3_000))
          .optional("callback_id", string(255))
          .optional("external_id", string(255))
          .optional("clear_on_close", bool())
          .optional("notify_on_close", bool())
          .optional("submit_disabled", bool())
          .and(BlockCheck::inputsNeedSubmit);

  private BlockCheck() {}

  /** What is wrong with the blocks of a message; empty when nothing is. */
  public static List<String> message(JsonNode blocks) {
    var problems = new Problems();
    MESSAGE.check(blocks, "/blocks", problems);
    return problems.found();
  }

  /** What is wrong with a modal; empty when nothing is. */
  public static List<String> view(JsonNode view) {
    var problems = new Problems();
    VIEW.check(view, "/view", problems);
    return problems.found();
  }

  /** How many characters people would read in these blocks. */
  public static int characters(JsonNode node) {
    int own = node.path("text").isTextual() ? node.path("text").asText().length() : 0;
    for (var child : node) {
      own += characters(child);
    }
    return own;
  }

  private static void inputsNeedSubmit(JsonNode view, String at, Problems problems) {
    var types = view.path("blocks").findValuesAsText("type");
    if (types.contains("input") && !view.hasNonNull("submit")) {
      problems.add("missing required field: submit", at);
    }
  }
}
