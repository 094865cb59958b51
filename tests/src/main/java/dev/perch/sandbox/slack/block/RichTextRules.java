package dev.perch.sandbox.slack.block;

import static dev.perch.sandbox.slack.block.Rules.any;
import static dev.perch.sandbox.slack.block.Rules.byType;
import static dev.perch.sandbox.slack.block.Rules.integer;
import static dev.perch.sandbox.slack.block.Rules.list;
import static dev.perch.sandbox.slack.block.Rules.object;
import static dev.perch.sandbox.slack.block.Rules.oneOf;
import static dev.perch.sandbox.slack.block.Rules.string;
import static dev.perch.sandbox.slack.block.Rules.words;

import dev.perch.sandbox.slack.block.Rules.Shape;
import java.util.HashMap;
import java.util.Map;

/** Rich text, whose elements Slack checks like any others: text without words is refused. */
final class RichTextRules {
  private static final int MOST = 1_000;

  static final Rule BLOCK =
      object().optional("block_id", string(255)).required("elements", list(0, MOST, parts()));

  private RichTextRules() {}

  private static Rule parts() {
    var rules = new HashMap<String, Rule>();
    var inline = list(0, MOST, byType(inline()));
    var section = object().required("elements", inline);
    rules.put("rich_text_section", section);
    rules.put(
        "rich_text_preformatted",
        object()
            .required("elements", inline)
            .optional("border", integer(0, 1))
            .optional("language", string(100)));
    rules.put(
        "rich_text_quote", object().required("elements", inline).optional("border", integer(0, 1)));
    rules.put(
        "rich_text_list",
        object()
            .required("style", oneOf("bullet", "ordered"))
            .required("elements", list(0, MOST, byType(Map.of("rich_text_section", section))))
            .optional("indent", integer(0, 8))
            .optional("offset", integer(0, MOST))
            .optional("border", integer(0, 1)));
    return byType(rules);
  }

  private static Map<String, Rule> inline() {
    return Map.of(
        "text", styled().required("text", words(Integer.MAX_VALUE)),
        "link",
            styled()
                .required("url", words(3_000))
                .optional("text", string(Integer.MAX_VALUE))
                .optional("unsafe", any()),
        "user", styled().required("user_id", words(255)),
        "usergroup", styled().required("usergroup_id", words(255)),
        "channel", styled().required("channel_id", words(255)),
        "broadcast", styled().required("range", oneOf("here", "channel", "everyone")),
        "emoji",
            styled()
                .required("name", words(255))
                .optional("unicode", string(255))
                .optional("skin_tone", any()),
        "color", styled().required("value", words(10)),
        "date",
            styled()
                .required("timestamp", any())
                .required("format", words(300))
                .optional("fallback", string(3_000))
                .optional("url", string(3_000)));
  }

  private static Shape styled() {
    return object().optional("style", any());
  }
}
