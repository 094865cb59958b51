package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenMessage.SeenMenu;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see and can reach. */
class PeopleTest {
  private final SlackEmulator slack = SlackEmulator.start(NoHurry.PATIENT);
  private final SlackCaller caller = new SlackCaller(slack);
  private FakeApp app;

  @BeforeEach
  void connect() throws Exception {
    app = FakeApp.ackingAll(slack);
  }

  @AfterEach
  void stop() {
    app.close();
    slack.close();
  }

  @Test
  void aCardIsReadAsItsWordsButtonsAndMenus() throws Exception {
    caller.posted("care", Blocks.CARD);

    assertThat(slack.people().messages("care", null, "agent1"))
        .singleElement()
        .returns("care", SeenMessage::channel)
        .returns("Perch", SeenMessage::from)
        .returns("*Max* asks @Ines & waits since 1970-01-01", SeenMessage::text)
        .returns(List.of("Claim", "Open on X"), SeenMessage::buttons)
        .returns(
            List.of(
                new SeenMenu("…", List.of("Copy link")),
                new SeenMenu("Hand off", List.of("PR", "Legal"))),
            SeenMessage::menus);
  }

  @ParameterizedTest
  @CsvSource({
    "agent1, pr, channel_not_found",
    "partner1, care, channel_not_found",
    "stranger1, care, channel_not_found",
    "agent1, nowhere, channel_not_found",
    "nobody9, care, user_not_found"
  })
  void whoIsNotInAChannelSeesNothingOfIt(String as, String channel, String error) {
    assertThatThrownBy(() -> slack.people().messages(channel, null, as)).hasMessage(error);
  }

  @Test
  void aWhisperIsSeenByOneAndKeptByNoHistory() throws Exception {
    caller.call(
        "chat.postEphemeral", Map.of("channel", "C0CARE", "user", "U0AGENT1", "text", "psst"));

    assertThat(slack.people().messages("care", null, "agent1")).hasSize(1);
    assertThat(slack.people().messages("care", null, "agent2")).isEmpty();
    assertThat(slack.people().messages("care", null, null)).isEmpty();
    assertThat(caller.call("conversations.history", Map.of("channel", "C0CARE")).path("messages"))
        .isEmpty();
  }

  @Test
  void ofButtonsWithTheSameWordsTheNthIsPressed() throws Exception {
    var send =
        """
        {"type": "actions", "elements": [{"type": "button", "action_id": "send",
          "text": {"type": "plain_text", "text": "Approve & send"}, "value": "%s"}]}
        """;
    var ts = caller.posted("care", "[" + send.formatted("one") + "," + send.formatted("two") + "]");

    slack.people().press("agent1", "care", ts, "Approve & send", 1);

    assertThat(app.payloads("interactive").getFirst().at("/actions/0/value").asText())
        .isEqualTo("two");
    assertThatThrownBy(() -> slack.people().press("agent1", "care", ts, "Approve & send", 2))
        .hasMessage("button_not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "datepicker, 2026-12-01, selected_date",
    "timepicker, 09:30, selected_time",
  })
  void aDateAndATimeArePickedAndNotWritten(String picker, String picked, String property)
      throws Exception {
    var pick =
        """
        [{"type": "actions", "elements": [{"type": "%s", "action_id": "due",
          "placeholder": {"type": "plain_text", "text": "Due"}}]}]
        """
            .formatted(picker);
    var ts = caller.posted("care", pick);

    assertThatThrownBy(() -> slack.people().choose("agent1", "care", ts, "Due", "soon, please"))
        .hasMessage("invalid_arguments");
    slack.people().choose("agent1", "care", ts, "Due", picked);

    assertThat(app.payloads("interactive"))
        .singleElement()
        .extracting(payload -> payload.at("/actions/0").path(property).asText())
        .isEqualTo(picked);
  }

  @ParameterizedTest
  @CsvSource({"Claimed, PR, button_not_found", "Claim, Moon, option_not_found"})
  void whatIsNotOnTheScreenCannotBeTouched(String button, String option, String error)
      throws Exception {
    var ts = caller.posted("care", Blocks.CARD);

    assertThatThrownBy(
            () -> {
              slack.people().press("agent1", "care", ts, button);
              slack.people().choose("agent1", "care", ts, "Hand off", option);
            })
        .hasMessage(error);
  }

  @Test
  void aPartnerActsFromTheirOwnWorkspace() throws Exception {
    var ts = caller.posted("partner-lumen", Blocks.CARD);

    slack.people().press("partner1", "partner-lumen", ts, "Claim");
    slack.people().say("partner1", "partner-lumen", null, "@Perch hello");

    assertThat(app.payloads("interactive").getFirst().at("/user/team_id").asText())
        .isEqualTo("T0LUMEN");
    assertThatObject(app.payloads("events_api").getLast())
        .returns("T0LUMEN", payload -> payload.at("/event/team").asText())
        .returns(true, payload -> payload.path("is_ext_shared_channel").asBoolean());
  }

  @Test
  void typedLinksAndMarksBecomeSlacksSyntaxAndReadBackAsTyped() throws Exception {
    var line = "@Perch see https://x.com/a?b=1&c=2, @care-agents <now> #pr @everyone!";

    var said = slack.people().say("agent1", "care", null, line).messages().getFirst();

    assertThat(app.payloads("events_api").getFirst().at("/event/text").asText())
        .isEqualTo(
            "<@U0PERCH> see <https://x.com/a?b=1&amp;c=2>, <!subteam^S0CAREAGENTS> &lt;now&gt; <#C0PR>"
                + " <!everyone>!");
    assertThat(said.text()).isEqualTo(line);
    assertThat(said.from()).isEqualTo("Ines");
  }
}
