package dev.perch.stories;

import static dev.perch.stories.Parts.SOON;
import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What is urgent comes first, what waits too long is heard of, what nobody takes comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TriageStoryTest {
  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  @Test
  @Order(1)
  void nextShowsTheMostUrgentTicketWithItsReasonsAndClaimTakesIt() throws Exception {
    stage.tweet("anna", "@AcmeCare what are your opening hours?");
    stage.card("care", "opening hours");
    stage.tweet("axel", "@AcmeCare this is AWFUL!!! I am furious, you lost my parcel again");
    SeenMessage card = stage.card("care", "you lost my parcel again");
    assertThat(card.text()).contains("furious", "AWFUL", "reply due");

    stage.world.slack().people().command("agent1", "care", "/next");

    SeenMessage next =
        eventually(() ->
            stage.world.slack().people().messages("care", null, "agent1").stream()
                .filter(message -> message.text().contains("Next for Care"))
                .findFirst());
    assertThat(next.text()).contains("you lost my parcel again", "furious");
    stage.press("agent1", next, "Claim");
    assertThat(stage.says(card, "Claimed").text()).contains("Ines");
  }

  @Test
  @Order(2)
  void whatIsShownInPublicLeadsWithTheWayIntoPrivateMessages() throws Exception {
    stage.tweet("carl", "@AcmeCare write to me at carl@example.com about my account");

    SeenMessage card = stage.card("care", "write to me at");

    assertThat(card.text()).contains("shows private data", "email");
    assertThat(card.buttons().getFirst()).isEqualTo("Move to DM");
    assertThat(stage.home("agent1", "write to me at").text()).doesNotContain("carl@example.com");
  }

  @Test
  @Order(3)
  void aHandOffThatNobodyAcceptsComesBackAndTheLeadsHearOfItAndOfTheClock() throws Exception {
    stage.tweet("paula", "@AcmeCare is it true what the papers say?");
    SeenMessage card = stage.card("care", "what the papers say");
    stage.choose("agent1", card, "Hand off", "PR");
    stage.submit("agent1", stage.form("agent1"), "Note", "Yours, I think.");
    stage.card("pr", "what the papers say");

    stage.clock.push(Duration.ofMinutes(31));

    stage.card("care", "what the papers say");
    assertThat(leadsHear("did not accept")).contains("PR", "go to the card");
    assertThat(leadsHear("waits longer than they should")).contains("@AcmeCare");
  }

  @Test
  @Order(4)
  void ofTwoBotsOneTellsTheLeads() throws Exception {
    stage.startReplica();
    assertThat(stage.world.slack().awaitQuiet(Duration.ofMillis(1_500), SOON)).isTrue();
    long before = overdue();

    // X's clock is the real one: by ours, which was pushed, these are late when they come.
    stage.tweet("bela", "@AcmeCare does your shop in the harbour have a lift?");
    eventually(() -> Optional.of(overdue()).filter(told -> told > before));
    stage.tweet("cleo", "@AcmeCare and the one at the station?");
    eventually(() -> Optional.of(overdue()).filter(told -> told > before + 1));

    assertThat(overdue()).isEqualTo(before + 2);
  }

  private long overdue() {
    return stage.world.slack().people().messages("leads", null, null).stream()
        .filter(message -> message.text().contains("waits longer than they should"))
        .count();
  }

  private String leadsHear(String words) {
    return eventually(() ->
        stage.world.slack().people().messages("leads", null, null).stream()
            .map(SeenMessage::text)
            .filter(text -> text.contains(words))
            .findFirst()
            .or(Optional::empty));
  }
}
