package dev.perch.sandbox.slack.block;

import static dev.perch.sandbox.slack.block.Rules.any;
import static dev.perch.sandbox.slack.block.Rules.bool;
import static dev.perch.sandbox.slack.block.Rules.byType;
import static dev.perch.sandbox.slack.block.Rules.distinct;
import static dev.perch.sandbox.slack.block.Rules.integer;
import static dev.perch.sandbox.slack.block.Rules.list;
import static dev.perch.sandbox.slack.block.Rules.object;
import static dev.perch.sandbox.slack.block.Rules.oneOf;
import static dev.perch.sandbox.slack.block.Rules.string;
import static dev.perch.sandbox.slack.block.Rules.words;

import dev.perch.sandbox.slack.block.Rules.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Every block and element that the emulator takes, with Slack's own limits. The numbers are those
 * of Slack's Block Kit reference; a property that is not listed is refused, as Slack does.
 */
final class BlockRules {
  private static final int URL = 3_000;
  private static final int ID = 255;

  private static final Shape CONFIRM =
      object()
          .required("title", plain(100))
          .required("text", text(300))
          .required("confirm", plain(30))
          .required("deny", plain(30))
          .optional("style", oneOf("primary", "danger"));

  private static final Shape OPTION =
      object()
          .required("text", text(75))
          .required("value", words(150))
          .optional("description", text(75))
          .optional("url", string(URL));

  private static final Rule OPTIONS = list(1, 100, OPTION);

  private static final Rule OPTION_GROUPS =
      list(1, 100, object().required("label", plain(75)).required("options", OPTIONS));

  private static final Map<String, Rule> ELEMENTS = elements();

  static final Map<String, Rule> BLOCKS = blocks();

  private BlockRules() {}

  private static Map<String, Rule> blocks() {
    var accessory = byType(ELEMENTS);
    var inContext = new HashMap<String, Rule>(ELEMENTS);
    inContext.keySet().retainAll(Set.of("image"));
    inContext.put("plain_text", plain(3_000));
    inContext.put("mrkdwn", text(3_000));
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
        "actions",
            block().required("elements", list(1, 25, byType(ELEMENTS)).and(distinct("action_id"))),
        "input",
            block()
                .required("label", plain(2_000))
                .required("element", byType(ELEMENTS))
                .optional("hint", plain(2_000))
                .optional("optional", bool())
                .optional("dispatch_action", bool()),
        "image",
            block()
                .required("alt_text", string(2_000))
                .optional("image_url", string(URL))
                .optional("title", plain(2_000)),
        "rich_text", block().required("elements", list(1, 1_000, any())));
  }

  private static Map<String, Rule> elements() {
    var rules = new HashMap<String, Rule>();
    rules.put(
        "button",
        element()
            .required("text", plain(75))
            .optional("url", string(URL))
            .optional("value", string(2_000))
            .optional("style", oneOf("primary", "danger"))
            .optional("accessibility_label", string(75)));
    rules.put("overflow", element().required("options", list(1, 5, OPTION)));
    menu(rules, "static_select", fixed().optional("initial_option", OPTION));
    menu(rules, "multi_static_select", many(fixed()).optional("initial_options", OPTIONS));
    menu(rules, "users_select", object().optional("initial_user", string(ID)));
    menu(rules, "multi_users_select", many(object()).optional("initial_users", ids()));
    menu(
        rules,
        "conversations_select",
        conversations().optional("initial_conversation", string(ID)));
    menu(
        rules,
        "multi_conversations_select",
        many(conversations()).optional("initial_conversations", ids()));
    menu(
        rules,
        "channels_select",
        object().optional("initial_channel", string(ID)).optional("response_url_enabled", bool()));
    menu(rules, "multi_channels_select", many(object()).optional("initial_channels", ids()));
    menu(rules, "datepicker", object().optional("initial_date", string(10)));
    menu(
        rules,
        "timepicker",
        object().optional("initial_time", string(5)).optional("timezone", string(100)));
    rules.put(
        "radio_buttons",
        focusable().required("options", list(1, 10, OPTION)).optional("initial_option", OPTION));
    rules.put(
        "checkboxes",
        focusable()
            .required("options", list(1, 10, OPTION))
            .optional("initial_options", list(1, 10, OPTION)));
    rules.put(
        "plain_text_input",
        input()
            .optional("initial_value", string(3_000))
            .optional("multiline", bool())
            .optional("min_length", integer(0, 3_000))
            .optional("max_length", integer(1, 3_000)));
    rules.put("email_text_input", input().optional("initial_value", string(3_000)));
    rules.put("url_text_input", input().optional("initial_value", string(URL)));
    rules.put(
        "number_input",
        input()
            .required("is_decimal_allowed", bool())
            .optional("initial_value", string(100))
            .optional("min_value", string(100))
            .optional("max_value", string(100)));
    rules.put(
        "image", object().required("alt_text", string(2_000)).optional("image_url", string(URL)));
    return Map.copyOf(rules);
  }

  private static Shape block() {
    return object().optional("block_id", string(ID));
  }

  private static Shape element() {
    return object().optional("action_id", string(ID)).optional("confirm", CONFIRM);
  }

  private static Shape focusable() {
    return element().optional("focus_on_load", bool());
  }

  private static void menu(Map<String, Rule> rules, String type, Shape own) {
    rules.put(type, focusable().optional("placeholder", plain(150)).with(own));
  }

  private static Shape input() {
    return object()
        .optional("action_id", string(ID))
        .optional("placeholder", plain(150))
        .optional("focus_on_load", bool())
        .optional(
            "dispatch_action_config",
            object()
                .optional(
                    "trigger_actions_on",
                    list(1, 2, oneOf("on_enter_pressed", "on_character_entered"))));
  }

  private static Shape fixed() {
    return object()
        .optional("options", OPTIONS)
        .optional("option_groups", OPTION_GROUPS)
        .oneOf("options", "option_groups");
  }

  private static Shape conversations() {
    return object()
        .optional("default_to_current_conversation", bool())
        .optional("response_url_enabled", bool())
        .optional("filter", any());
  }

  private static Shape many(Shape menu) {
    return menu.optional("max_selected_items", integer(1, 100));
  }

  private static Rule ids() {
    return list(0, 100, string(ID));
  }

  /** A {@code plain_text} object. */
  static Rule plain(int max) {
    return object()
        .required("type", oneOf("plain_text"))
        .required("text", words(max))
        .optional("emoji", bool());
  }

  /** A {@code plain_text} or {@code mrkdwn} object. */
  private static Rule text(int max) {
    return byType(
        Map.of(
            "plain_text",
            plain(max),
            "mrkdwn",
            object().required("text", words(max)).optional("verbatim", bool())));
  }
}
