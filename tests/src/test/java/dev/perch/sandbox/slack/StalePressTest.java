package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.people.SeenMessage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Presses on what a message has no more, by people whose screen still shows it. */
class StalePressTest {
  private static final String CLAIMED =
      """
      [{"type": "section", "block_id": "words", "text": {"type": "plain_text", "text": "Claimed"}},
       {"type": "actions", "block_id": "acts", "elements": [
         {"type": "button", "action_id": "release", "value": "t1",
          "text": {"type": "plain_text", "text": "Release"}},
         {"type": "static_select", "action_id": "handoff",
          "placeholder": {"type": "plain_text", "text": "Hand off"},
          "options": [{"text": {"type": "plain_text", "text": "Legal"}, "value": "now-legal"}]}]}]
      """;

  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private final SlackCaller caller = new SlackCaller(slack);
  private FakeApp app;
  private String card;

  @BeforeEach
  void connect() throws Exception {
    app = FakeApp.ackingAll(slack);
    card = caller.posted("C0CARE", Blocks.CARD);
  }

  @AfterEach
  void stop() {
    app.close();
    slack.close();
  }

  @Test
  void aButtonThatHasJustGoneIsPressedAsItWas() throws Exception {
    redraw(CLAIMED);

    slack.people().press("agent2", "care", card, "Claim");

    assertThat(pressed().at("/actions/0/action_id").asText()).isEqualTo("claim");
    assertThat(pressed().at("/message/ts").asText()).isEqualTo(card);
    assertThat(pressed().at("/message/blocks/1/elements/0/action_id").asText()).isEqualTo("claim");
    assertThat(pressed().at("/state/values/acts").fieldNames()).toIterable().contains("handoff");
  }

  @Test
  void aButtonThatIsThereNowIsPressedAsItIs() throws Exception {
    redraw(CLAIMED);
    redraw(Blocks.CARD.replace("\"value\": \"t1\"", "\"value\": \"t2\""));

    slack.people().press("agent2", "care", card, "Claim");

    assertThat(pressed().at("/actions/0/value").asText()).isEqualTo("t2");
  }

  @Test
  void ofSeveralEarlierRenderingsTheNewestCounts() throws Exception {
    redraw(Blocks.CARD.replace("\"value\": \"t1\"", "\"value\": \"t2\""));
    redraw(CLAIMED);

    slack.people().press("agent2", "care", card, "Claim");

    assertThat(pressed().at("/actions/0/value").asText()).isEqualTo("t2");
  }

  @Test
  void aMenuAndAnOptionThatHaveGoneCanStillBeChosen() throws Exception {
    redraw(CLAIMED);

    slack.people().choose("agent2", "care", card, "Hand off", "PR");
    var old = pressed();
    slack.people().choose("agent2", "care", card, "Hand off", "Legal");

    assertThat(old.at("/actions/0/selected_option/value").asText()).isEqualTo("team-pr");
    assertThat(pressed().at("/actions/0/selected_option/value").asText()).isEqualTo("now-legal");
  }

  @Test
  void whatWasNeverThereIsNotFound() throws Exception {
    redraw(CLAIMED);

    assertThatThrownBy(() -> slack.people().press("agent2", "care", card, "Send"))
        .hasMessage("button_not_found");
    assertThatThrownBy(() -> slack.people().choose("agent2", "care", card, "Assign", "PR"))
        .hasMessage("menu_not_found");
    assertThatThrownBy(() -> slack.people().choose("agent2", "care", card, "Hand off", "Moon"))
        .hasMessage("option_not_found");
  }

  @Test
  void afterTenMoreChangesARenderingIsForgotten() throws Exception {
    for (int i = 0; i < 10; i++) {
      redraw(CLAIMED);
    }
    slack.people().press("agent2", "care", card, "Claim");

    redraw(CLAIMED);

    assertThatThrownBy(() -> slack.people().press("agent2", "care", card, "Claim"))
        .hasMessage("button_not_found");
  }

  @Test
  void aDeletedMessageCannotBePressedNeitherWithRepliesNorWithout() throws Exception {
    var answered = caller.posted("C0CARE", Blocks.CARD);
    slack.people().say("agent1", "care", answered, "On it");
    for (var ts : new String[] {card, answered}) {
      caller.call("chat.delete", Map.of("channel", "C0CARE", "ts", ts));

      assertThatThrownBy(() -> slack.people().press("agent2", "care", ts, "Claim"))
          .hasMessage("message_not_found");
    }
  }

  @Test
  void anAnswerToAStalePressReplacesTheMessageAsItIsNow() throws Exception {
    caller.call(
        "chat.update",
        Map.of(
            "channel", "C0CARE",
            "ts", card,
            "text", "Claimed",
            "metadata", "{\"event_type\": \"ticket\", \"event_payload\": {\"length\": 2}}"));
    slack.people().press("agent2", "care", card, "Claim");

    var answer = "{\"replace_original\": true, \"text\": \"Ines was faster\"}";
    var word = caller.postTo(pressed().path("response_url").asText(), answer);

    assertThat(word).isEqualTo("ok");
    assertThat(slack.people().messages("care", null, "agent2"))
        .extracting(SeenMessage::text)
        .containsExactly("Ines was faster");
    assertThat(
            caller
                .call(
                    "conversations.history",
                    Map.of("channel", "C0CARE", "include_all_metadata", "true"))
                .at("/messages/0/metadata/event_payload/length")
                .asInt())
        .isEqualTo(2);
  }

  private void redraw(String blocks) throws Exception {
    var update = Map.of("channel", "C0CARE", "ts", card, "text", "Redrawn", "blocks", blocks);
    assertThat(caller.call("chat.update", update).path("ok").asBoolean()).isTrue();
  }

  private JsonNode pressed() {
    return app.payloads("interactive").getLast();
  }
}
