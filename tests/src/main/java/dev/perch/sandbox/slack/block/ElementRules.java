package dev.perch.sandbox.slack.block;

import static dev.perch.sandbox.slack.block.Rules.any;
import static dev.perch.sandbox.slack.block.Rules.bool;
import static dev.perch.sandbox.slack.block.Rules.integer;
import static dev.perch.sandbox.slack.block.Rules.list;
import static dev.perch.sandbox.slack.block.Rules.object;
import static dev.perch.sandbox.slack.block.Rules.oneOf;
import static dev.perch.sandbox.slack.block.Rules.plain;
import static dev.perch.sandbox.slack.block.Rules.string;
import static dev.perch.sandbox.slack.block.Rules.text;
import static dev.perch.sandbox.slack.block.Rules.words;

import dev.perch.sandbox.slack.block.Rules.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every element that the emulator takes, with Slack's own limits; see {@link BlockRules}. */
final class ElementRules {
  private static final int URL = 3_000;
  private static final int ID = 255;

  private static final Shape CONFIRM =
      object()
          .required("title", plain(100))
          .required("text", text(300))
          .required("confirm", plain(30))
          .required("deny", plain(30))
          .optional("style", oneOf("primary", "danger"));

  /** Of a menu, which shows no mrkdwn. */
  private static final Shape OPTION = option(plain(75));

  /** Of three dots: it alone may lead somewhere. */
  private static final Shape DOTS_OPTION = option(plain(75)).optional("url", string(URL));

  /** Of checkboxes and radio buttons. */
  private static final Shape BOX_OPTION = option(text(75));

  static final Rule OPTIONS = list(1, 100, OPTION);

  static final Rule OPTION_GROUPS =
      list(1, 100, object().required("label", plain(75)).required("options", OPTIONS));

  /** What is pressed or chosen wherever it stands. */
  private static final Set<String> CHOICES =
      Set.of(
          "checkboxes",
          "radio_buttons",
          "datepicker",
          "timepicker",
          "static_select",
          "multi_static_select",
          "external_select",
          "multi_external_select",
          "users_select",
          "multi_users_select",
          "conversations_select",
          "multi_conversations_select",
          "channels_select",
          "multi_channels_select");

  /** What may stand beside a section. */
  static final Set<String> ACCESSORIES = and(CHOICES, "button", "overflow", "image");

  /** What may stand in an actions block. */
  static final Set<String> ACTIONS = and(CHOICES, "button", "overflow", "datetimepicker");

  /** What may stand in an input block. */
  static final Set<String> FIELDS =
      and(
          CHOICES,
          "datetimepicker",
          "plain_text_input",
          "email_text_input",
          "url_text_input",
          "number_input",
          "rich_text_input",
          "file_input");

  private static final Map<String, Rule> ALL = all();

  private ElementRules() {}

  /** The rules of these elements but those that are missing. */
  static Map<String, Rule> in(Set<String> types, String... missing) {
    var rules = new HashMap<>(ALL);
    rules.keySet().retainAll(types);
    rules.keySet().removeAll(Set.of(missing));
    return Map.copyOf(rules);
  }

  private static Set<String> and(Set<String> types, String... more) {
    return Stream.concat(types.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Rule> all() {
    var rules = new HashMap<String, Rule>();
    rules.put(
        "button",
        element()
            .required("text", plain(75))
            .optional("url", string(URL))
            .optional("value", string(2_000))
            .optional("style", oneOf("primary", "danger"))
            .optional("accessibility_label", string(75)));
    rules.put("overflow", element().required("options", list(1, 5, DOTS_OPTION)));
    rules.put("image", image());
    boxes(rules);
    menus(rules);
    pickers(rules);
    inputs(rules);
    return Map.copyOf(rules);
  }

  private static void boxes(Map<String, Rule> rules) {
    rules.put(
        "radio_buttons",
        focusable()
            .required("options", list(1, 10, BOX_OPTION))
            .optional("initial_option", BOX_OPTION));
    rules.put(
        "checkboxes",
        focusable()
            .required("options", list(1, 10, BOX_OPTION))
            .optional("initial_options", list(1, 10, BOX_OPTION)));
  }

  private static void menus(Map<String, Rule> rules) {
    menu(rules, "static_select", fixed().optional("initial_option", OPTION));
    menu(rules, "multi_static_select", many(fixed()).optional("initial_options", OPTIONS));
    menu(rules, "external_select", external().optional("initial_option", OPTION));
    menu(rules, "multi_external_select", many(external()).optional("initial_options", OPTIONS));
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
  }

  private static void pickers(Map<String, Rule> rules) {
    menu(rules, "datepicker", object().optional("initial_date", string(10)));
    menu(
        rules,
        "timepicker",
        object().optional("initial_time", string(5)).optional("timezone", string(100)));
    // Ten digits, by Slack's reference.
    rules.put(
        "datetimepicker",
        focusable().optional("initial_date_time", integer(1_000_000_000, Integer.MAX_VALUE)));
  }

  private static void inputs(Map<String, Rule> rules) {
    rules.put(
        "plain_text_input",
        input()
            .optional("initial_value", string(3_000))
            .optional("multiline", bool())
            .optional("min_length", integer(0, 3_000))
            .optional("max_length", integer(1, 3_000)));
    rules.put("email_text_input", input().optional("initial_value", string(3_000)));
    rules.put("url_text_input", input().optional("initial_value", string(URL)));
    rules.put("number_input", NumberRules.of(input()));
    rules.put("rich_text_input", input().optional("initial_value", RichTextRules.BLOCK));
    rules.put(
        "file_input",
        object()
            .optional("action_id", string(ID))
            .optional("filetypes", list(1, 100, words(20)))
            .optional("max_files", integer(1, 10)));
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

  private static Shape option(Rule text) {
    return object()
        .required("text", text)
        .required("value", words(150))
        .optional("description", text);
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

  /** An image, as an element or, with more beside it, as a block. */
  static Shape image() {
    return object()
        .required("alt_text", string(2_000))
        .optional("image_url", string(URL))
        .optional("slack_file", object().optional("id", string(ID)).optional("url", string(URL)))
        .oneOf("image_url", "slack_file");
  }

  private static Shape fixed() {
    return object()
        .optional("options", OPTIONS)
        .optional("option_groups", OPTION_GROUPS)
        .oneOf("options", "option_groups");
  }

  private static Shape external() {
    return object().optional("min_query_length", integer(0, 3_000));
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
}
