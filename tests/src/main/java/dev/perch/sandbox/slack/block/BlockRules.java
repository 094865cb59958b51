package dev.perch.sandbox.slack.block;

import static dev.perch.sandbox.slack.block.Rules.bool;
import static dev.perch.sandbox.slack.block.Rules.byType;
import static dev.perch.sandbox.slack.block.Rules.distinct;
import static dev.perch.sandbox.slack.block.Rules.list;
import static dev.perch.sandbox.slack.block.Rules.object;
import static dev.perch.sandbox.slack.block.Rules.plain;
import static dev.perch.sandbox.slack.block.Rules.string;
import static dev.perch.sandbox.slack.block.Rules.text;
import static dev.perch.sandbox.slack.block.Rules.words;

import dev.perch.sandbox.slack.block.Rules.Shape;
import java.util.HashMap;
import java.util.Map;

/**
 * Every block that the emulator takes, by where it may stand, with Slack's own limits. The numbers
 * and the places are those of Slack's Block Kit reference; a property that is not listed is
 * refused, as Slack does.
 */
final class BlockRules {
  private static final int ID = 255;

  /** In messages. */
  static final Map<String, Rule> MESSAGE =
      with(
          blocks(
              "file_input",
              "rich_text_input",
              "email_text_input",
              "url_text_input",
              "number_input"),
          "markdown",
          block().required("text", words(12_000)));

  /** In modals. */
  static final Map<String, Rule> MODAL = blocks();

  /** In the Home tab, which has no datetimepicker either. */
  static final Map<String, Rule> HOME =
      blocks("file_input", "datetimepicker", "email_text_input", "url_text_input", "number_input");

  private BlockRules() {}

  /**
   * The blocks of one surface.
   *
   * @param missing the elements that this surface does not have
   */
  private static Map<String, Rule> blocks(String... missing) {
    var accessory = byType(ElementRules.in(ElementRules.ACCESSORIES, missing));
    var acting = byType(ElementRules.in(ElementRules.ACTIONS, missing));
    var fields = byType(ElementRules.in(ElementRules.FIELDS, missing));
    var inContext =
        Map.of("image", ElementRules.image(), "plain_text", plain(3_000), "mrkdwn", text(3_000));
    return Map.of(
        "section",
            block()
                .optional("text", text(3_000))
                .optional("fields", list(1, 10, text(2_000)))
                .optional("accessory", accessory)
                .optional("expand", bool())
                .oneOf("text", "fields"),
        "header", block().required("text", plain(150)),
        "divider", block(),
        "context", block().required("elements", list(1, 10, byType(inContext))),
        "actions", block().required("elements", list(1, 25, acting).and(distinct("action_id"))),
        "input",
            block()
                .required("label", plain(2_000))
                .required("element", fields)
                .optional("hint", plain(2_000))
                .optional("optional", bool())
                .optional("dispatch_action", bool()),
        "image", block().with(ElementRules.image()).optional("title", plain(2_000)),
        "rich_text", RichTextRules.BLOCK);
  }

  private static Map<String, Rule> with(Map<String, Rule> blocks, String type, Rule rule) {
    var more = new HashMap<>(blocks);
    more.put(type, rule);
    return Map.copyOf(more);
  }

  private static Shape block() {
    return object().optional("block_id", string(ID));
  }
}
