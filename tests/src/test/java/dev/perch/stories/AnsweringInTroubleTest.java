package dev.perch.stories;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** X in trouble while we answer: no reply is lost, and none goes out twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnsweringInTroubleTest {
  private static final String TIMELINE = "GET /2/users/{id}/tweets";

  private Stage stage;
  private Faults faults;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
    faults = stage.world.x().faults();
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  @AfterEach
  void endFaults() throws Exception {
    faults.end();
    stage.eachTicketHasOneCard();
  }

  @Test
  void aReplyThatIsHiddenWhileWeLookIsFoundBeforeItIsSentAgain() throws Exception {
    String tweet = stage.tweet("hidden", "@AcmeCare where did your answer go?");
    SeenMessage card = stage.card("care", "where did your answer go");
    faults.set("POST /2/tweets", new Fault.Lost(1));
    faults.set(TIMELINE, new Fault.Hidden(600), 2);
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "It is right here.");
    stage.says(card, "looking whether it is there");
    Faults.Setting looks = faults.all().getLast();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          stage.clock.push(Duration.ofSeconds(10));
          return looks.struck() == 2;
        });
    SeenMessage parked = stage.says(card, "Sent or not?");

    stage.press("agent1", parked, "Send again");

    stage.says(card, "Answered");
    assertThat(stage.answers(tweet)).hasSize(1);
  }

  @Test
  void aTimelineThatCannotBeReadIsReadLater() throws Exception {
    String tweet = stage.tweet("later", "@AcmeCare are you still there?");
    SeenMessage card = stage.card("care", "are you still there");
    faults.set("POST /2/tweets", new Fault.Cut(0));
    faults.set(TIMELINE, new Fault.ServerError(503, false));
    faults.set(TIMELINE, new Fault.Html(200, false));
    faults.set(TIMELINE, new Fault.TooMany(null));
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "We are, and we stay.");

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          stage.clock.push(Duration.ofSeconds(5));
          return stage.now(card).text().contains("Answered");
        });

    assertThat(stage.answers(tweet)).hasSize(1);
  }
}
