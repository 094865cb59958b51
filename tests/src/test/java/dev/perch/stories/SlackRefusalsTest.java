package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Slack refuses by a name of its own: people read what to do, and no ticket is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackRefusalsTest {
  private static final Duration PAUSE = Duration.ofSeconds(6);
  private static final Duration LOOKED_AT_AGAIN = Duration.ofSeconds(30);

  private Stage stage;
  private Faults faults;
  private int tickets;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    // Its tweets read alike, and many that do become one card.
    stage = Stage.withoutFolding(folder);
    faults = stage.world.slack().faults();
    // The board of who decides is posted, too: it must not meet a fault that is meant for a card.
    await().until(() -> stage.world.slack().log().of("pins.add").size() == 1);
  }

  @AfterAll
  void close() throws Exception {
    stage.eachTicketHasOneCard();
    stage.close();
  }

  @AfterEach
  void endFaults() {
    faults.end();
  }

  /** A card that is refused so is tried once more, at once, without its pictures. */
  private void refuse(String method, String error) {
    faults.set(method, new Fault.NotOk(error), error.equals("invalid_blocks") ? 2 : 1);
  }

  private String alarm(String error, String channel) {
    return eventually(() ->
        stage.world.slack().people().messages("leads", null, "lead1").stream()
            .map(SeenMessage::text)
            .filter(text -> text.contains("in #" + channel + " (" + error + ")"))
            .findFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_blocks, please report it",
    "msg_too_long, please report it",
    "no_text, please report it",
    "not_allowed_token_type, Set slack.bot-token to the xoxb-",
    "some_day_new, please report it",
  })
  void aCardThatIsRefusedIsToldToTheLeadsAndComesUpLater(String error, String remedy) {
    String words = "to be shown, number " + ++tickets;
    refuse("chat.postMessage", error);
    String tweet = stage.tweet("shown" + tickets, "@AcmeCare " + words);

    assertThat(alarm(error, "care")).contains("ticket is safe, but nobody sees it", remedy);
    assertThat(stage.tickets()).containsKey(tweet);
    stage.clock.push(PAUSE);
    stage.card("care", words);
  }

  @ParameterizedTest
  @CsvSource({"channel_not_found, correct the id under slack.channels"})
  void aCardWhoseChannelIsNotThereStandsWithTheLeadsMeanwhile(String error, String remedy) {
    String words = "to be shown elsewhere";
    refuse("chat.postMessage", error);
    stage.tweet("elsewhere", "@AcmeCare " + words);

    assertThat(alarm(error, "care")).contains("stands in this channel meanwhile", remedy);
    stage.clock.push(PAUSE);
    assertThat(stage.card("leads", words).text()).contains(remedy);
    stage.clock.push(LOOKED_AT_AGAIN);
    stage.card("care", words);
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_blocks, please report it",
    "msg_too_long, please report it",
    "not_allowed_token_type, Set slack.bot-token to the xoxb-",
  })
  void aCardThatCannotBeChangedIsToldToTheLeadsAndTheActIsKept(String error, String remedy)
      throws Exception {
    String words = "to be claimed, number " + ++tickets;
    stage.tweet("claimed" + tickets, "@Acme " + words);
    SeenMessage card = stage.card("marketing", words);
    refuse("chat.update", error);

    stage.press("marketing1", card, "Claim");

    assertThat(alarm(error, "marketing")).contains("ticket is safe, but its card", remedy);
    stage.clock.push(PAUSE);
    stage.says(card, "Claimed* by @Bruno");
  }

  @ParameterizedTest
  @CsvSource({
    "view_too_large, please report it",
    "invalid_blocks, please report it",
    "not_allowed_token_type, Set slack.bot-token to the xoxb-",
  })
  void whoPressesIsToldWhyAFormDoesNotOpenAndIsFreeToPressAgain(String error, String remedy)
      throws Exception {
    String words = "to be answered, number " + ++tickets;
    stage.tweet("answered" + tickets, "@AcmeCare " + words);
    SeenMessage card = stage.card("care", words);
    faults.set("views.open", new Fault.NotOk(error));

    stage.press("agent1", card, "Reply");

    assertThat(stage.whispered("agent1", card, error))
        .contains("did not open the form", "tell whoever runs Perch", remedy);
    stage.press("agent1", card, "Reply");
    assertThat(stage.form("agent1").text()).contains(words);
    stage.close("agent1", stage.form("agent1"));
  }
}
