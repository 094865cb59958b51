package dev.perch.sandbox.slack;

/** Blocks as JSON, for tests that speak without the SDK. */
final class Blocks {
  /** A card with a button, a menu and three dots. */
  static final String CARD =
      """
      [{"type": "section", "block_id": "words",
        "text": {"type": "mrkdwn", "text": "*Max* asks <@U0AGENT1> &amp; waits since <!date^0^{date_num}|then>"},
        "accessory": {"type": "overflow", "action_id": "more",
          "options": [{"text": {"type": "plain_text", "text": "Copy link"}, "value": "copy"}]}},
       {"type": "actions", "block_id": "acts", "elements": [
         {"type": "button", "action_id": "claim", "style": "primary",
          "text": {"type": "plain_text", "text": "Claim"}, "value": "t1"},
         {"type": "button", "action_id": "open", "url": "https://x.com/a/status/1",
          "text": {"type": "plain_text", "text": "Open on X"}},
         {"type": "static_select", "action_id": "handoff",
          "placeholder": {"type": "plain_text", "text": "Hand off"},
          "options": [{"text": {"type": "plain_text", "text": "PR"}, "value": "team-pr"},
                      {"text": {"type": "plain_text", "text": "Legal"}, "value": "team-legal"}]}]}]
      """;

  /** A form with a text field, a menu and a button. */
  static final String FORM =
      """
      {"type": "modal", "callback_id": "reply", "private_metadata": "t1", "notify_on_close": true,
       "title": {"type": "plain_text", "text": "Reply"},
       "submit": {"type": "plain_text", "text": "Send"},
       "close": {"type": "plain_text", "text": "Cancel"},
       "blocks": [
         {"type": "input", "block_id": "reply", "label": {"type": "plain_text", "text": "Reply"},
          "hint": {"type": "plain_text", "text": "As it will stand on X"},
          "element": {"type": "plain_text_input", "action_id": "text", "max_length": 280}},
         {"type": "input", "block_id": "team", "optional": true,
          "label": {"type": "plain_text", "text": "Team"},
          "element": {"type": "static_select", "action_id": "pick", "options": [
            {"text": {"type": "plain_text", "text": "PR"}, "value": "team-pr"}]}},
         {"type": "actions", "block_id": "acts", "elements": [
           {"type": "button", "action_id": "check", "value": "1",
            "text": {"type": "plain_text", "text": "Check"}}]}]}
      """;

  /** A Home tab with a button and an external select. */
  static final String HOME =
      """
      {"type": "home", "callback_id": "home", "blocks": [
         {"type": "section", "block_id": "words",
          "text": {"type": "mrkdwn", "text": "Hello <@U0AGENT1>"}},
         {"type": "actions", "block_id": "acts", "elements": [
           {"type": "button", "action_id": "more", "value": "1",
            "text": {"type": "plain_text", "text": "More"}},
           {"type": "external_select", "action_id": "faq", "min_query_length": 2,
            "placeholder": {"type": "plain_text", "text": "Find an FAQ"}}]}]}
      """;

  /** A form with a field of every kind that has no words of its own to choose from. */
  static final String KINDS =
      """
      {"type": "modal", "title": {"type": "plain_text", "text": "Kinds"},
       "submit": {"type": "plain_text", "text": "Send"},
       "blocks": [
         {"type": "input", "block_id": "at", "optional": true,
          "label": {"type": "plain_text", "text": "At"},
          "element": {"type": "datetimepicker", "action_id": "at"}},
         {"type": "input", "block_id": "count", "optional": true,
          "label": {"type": "plain_text", "text": "Count"},
          "element": {"type": "number_input", "action_id": "count", "is_decimal_allowed": false,
            "min_value": "1", "max_value": "9"}},
         {"type": "input", "block_id": "mail", "optional": true,
          "label": {"type": "plain_text", "text": "Mail"},
          "element": {"type": "email_text_input", "action_id": "mail"}},
         {"type": "input", "block_id": "link", "optional": true,
          "label": {"type": "plain_text", "text": "Link"},
          "element": {"type": "url_text_input", "action_id": "link"}},
         {"type": "input", "block_id": "rich", "optional": true,
          "label": {"type": "plain_text", "text": "Rich"},
          "element": {"type": "rich_text_input", "action_id": "rich"}},
         {"type": "input", "block_id": "files", "optional": true,
          "label": {"type": "plain_text", "text": "Files"},
          "element": {"type": "file_input", "action_id": "files", "filetypes": ["png"],
            "max_files": 1}},
         {"type": "input", "block_id": "entries", "optional": true,
          "label": {"type": "plain_text", "text": "Entries"},
          "element": {"type": "multi_external_select", "action_id": "entries"}}]}
      """;

  private Blocks() {}
}
