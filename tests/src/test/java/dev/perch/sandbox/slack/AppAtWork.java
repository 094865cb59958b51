package dev.perch.sandbox.slack;

import java.util.Map;

/** An app that makes use of Slack: messages, questions, forms. */
final class AppAtWork {
  private static final String METADATA =
      """
      {"event_type": "ticket", "event_payload": {"ticket": "t1", "length": 3}}
      """;

  private final SlackEmulator slack;
  private final SlackCaller caller;
  private final FakeApp app;

  AppAtWork(SlackEmulator slack, SlackCaller caller, FakeApp app) {
    this.slack = slack;
    this.caller = caller;
    this.app = app;
  }

  /** Posts, changes, reads and deletes messages, while people write, too. */
  void sayThings() throws Exception {
    var card =
        Map.of("channel", "C0CARE", "text", "A card", "blocks", Blocks.CARD, "metadata", METADATA);
    var ts = caller.call("chat.postMessage", card).path("ts").asText();
    slack.people().say("agent1", "care", ts, "@Perch see https://x.com/a and @Tomas in #pr");
    slack.people().say("partner1", "partner-lumen", null, "Hello @here");
    var reply = Map.of("channel", "C0CARE", "text", "Hi", "thread_ts", ts, "reply_broadcast", "1");
    var replied = caller.call("chat.postMessage", reply).path("ts").asText();
    caller.call("chat.update", Map.of("channel", "C0CARE", "ts", replied, "text", "Hello"));
    caller.call("conversations.replies", Map.of("channel", "C0CARE", "ts", ts));
    caller.call(
        "conversations.history",
        Map.of("channel", "C0CARE", "limit", "1", "include_all_metadata", "true"));
    caller.call("conversations.history", Map.of("channel", "C0CARE"));
    caller.call("chat.getPermalink", Map.of("channel", "C0CARE", "message_ts", replied));
    caller.call("chat.delete", Map.of("channel", "C0CARE", "ts", replied));
    caller.call(
        "chat.postEphemeral", Map.of("channel", "C0CARE", "user", "U0AGENT1", "text", "psst"));
  }

  /** Asks who and what there is. */
  void askAround() throws Exception {
    caller.call("auth.test", Map.of());
    caller.send("auth.test", slack.appToken(), Map.of());
    caller.call("users.info", Map.of("user", "U0STRANGER1"));
    caller.call("users.list", Map.of());
    caller.call("usergroups.list", Map.of("include_users", "true"));
    caller.call("usergroups.users.list", Map.of("usergroup", "S0CAREAGENTS"));
    caller.call("bots.info", Map.of("bot", "B0PERCH"));
    caller.call(
        "conversations.info", Map.of("channel", "C0PARTNERLUMEN", "include_num_members", "true"));
    caller.call("conversations.list", Map.of("types", "public_channel,private_channel"));
    caller.call("conversations.members", Map.of("channel", "C0CARE"));
  }

  /** Opens a form and pushes another on it; answers with the lower one. */
  String openModals() throws Exception {
    var ts = caller.posted("C0CARE", Blocks.CARD);
    slack.people().press("agent1", "care", ts, "Claim");
    var form =
        caller
            .call("views.open", Map.of("trigger_id", lastTrigger(), "view", Blocks.FORM))
            .at("/view/id")
            .asText();
    slack.people().pressIn("agent1", form, "Check", 0);
    caller.call("views.push", Map.of("trigger_id", lastTrigger(), "view", Blocks.FORM));
    caller.call("views.update", Map.of("view_id", form, "view", Blocks.FORM));
    return form;
  }

  private String lastTrigger() {
    return app.payloads("interactive").getLast().path("trigger_id").asText();
  }
}
