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

  private Blocks() {}
}
