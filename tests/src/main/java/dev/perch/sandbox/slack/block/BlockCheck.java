package dev.perch.sandbox.slack.block;

import static dev.perch.sandbox.slack.block.Rules.any;
import static dev.perch.sandbox.slack.block.Rules.bool;
import static dev.perch.sandbox.slack.block.Rules.byType;
import static dev.perch.sandbox.slack.block.Rules.distinct;
import static dev.perch.sandbox.slack.block.Rules.list;
import static dev.perch.sandbox.slack.block.Rules.object;
import static dev.perch.sandbox.slack.block.Rules.oneOf;
import static dev.perch.sandbox.slack.block.Rules.string;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.block.Rule.Problems;
import dev.perch.sandbox.slack.block.Rules.Shape;
import java.util.List;
import java.util.Map;

/**
 * Tells what Slack would refuse in a message's blocks, in a modal or in a Home tab, in Slack's
 * words and with JSON pointers.
 */
public final class BlockCheck {
  /**
   * All the words of a message's blocks together; Slack answers {@code msg_blocks_too_long} above.
   */
  public static final int MESSAGE_CHARACTERS = 13_000;

  private static final Rule MESSAGE =
      list(0, 50, byType(BlockRules.MESSAGE)).and(distinct("block_id"));

  private static final Rule MODAL =
      view(BlockRules.MODAL)
          .required("type", oneOf("modal"))
          .required("title", Rules.plain(24))
          .optional("submit", Rules.plain(24))
          .optional("close", Rules.plain(24))
          .optional("clear_on_close", bool())
          .optional("notify_on_close", bool())
          .optional("submit_disabled", bool())
          .and(BlockCheck::inputsNeedSubmit);

  private static final Rule HOME = view(BlockRules.HOME).required("type", oneOf("home"));

  private static final Rule OFFER =
      object()
          .optional("options", list(0, 100, any()))
          .optional("option_groups", list(0, 100, any()))
          .oneOf("options", "option_groups")
          .and(BlockCheck::optionsAreWhole);

  private BlockCheck() {}

  /** What is wrong with the blocks of a message; empty when nothing is. */
  public static List<String> message(JsonNode blocks) {
    var problems = new Problems();
    MESSAGE.check(blocks, "/blocks", problems);
    return problems.found();
  }

  /** What is wrong with a modal; empty when nothing is. */
  public static List<String> modal(JsonNode view) {
    return view(MODAL, view);
  }

  /** What is wrong with the content of a Home tab; empty when nothing is. */
  public static List<String> home(JsonNode view) {
    return view(HOME, view);
  }

  private static List<String> view(Rule rule, JsonNode view) {
    var problems = new Problems();
    rule.check(view, "/view", problems);
    return problems.found();
  }

  /** What is wrong with what an app offers in an external select; empty when nothing is. */
  public static List<String> options(JsonNode offer) {
    var problems = new Problems();
    OFFER.check(offer, "", problems);
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

  private static void optionsAreWhole(JsonNode offer, String at, Problems problems) {
    if (!offer.path("options").isEmpty()) {
      ElementRules.OPTIONS.check(offer.path("options"), at + "/options", problems);
    }
    if (!offer.path("option_groups").isEmpty()) {
      ElementRules.OPTION_GROUPS.check(
          offer.path("option_groups"), at + "/option_groups", problems);
    }
  }

  private static Shape view(Map<String, Rule> blocks) {
    return object()
        .required("blocks", list(0, 100, byType(blocks)).and(distinct("block_id")))
        .optional("private_metadata", string(3_000))
        .optional("callback_id", string(255))
        .optional("external_id", string(255));
  }

  private static void inputsNeedSubmit(JsonNode view, String at, Problems problems) {
    var types = view.path("blocks").findValuesAsText("type");
    if (types.contains("input") && !view.hasNonNull("submit")) {
      problems.add("missing required field: submit", at);
    }
  }
}
