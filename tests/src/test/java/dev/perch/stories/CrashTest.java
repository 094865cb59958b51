package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.wire.Gate;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot dies in the middle of each step, and another goes on: nothing lost, nothing twice. */
class CrashTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private Stage stage;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
  }

  @AfterEach
  void close() throws Exception {
    try {
      stage.eachTicketHasOneCard();
    } finally {
      stage.close();
    }
  }

  private void crashAndRestart() throws Exception {
    stage.crash();
    stage.startBot();
  }

  @Test
  void tweetsThatCameWhileTheBotWasAwayAreRead() throws Exception {
    stage.tweet("ada", "@AcmeCare before the crash");
    stage.card("care", "before the crash");
    stage.crash();
    stage.tweet("ben", "@AcmeCare during the crash");

    stage.startBot();

    stage.card("care", "during the crash");
    stage.card("care", "before the crash");
  }

  @Test
  void aCardOfWhichThePostingNeverBeganIsPosted() throws Exception {
    Gate gate = stage.world.slack().gates().before("chat.postMessage");
    stage.tweet("cem", "@AcmeCare a card that never left");
    gate.awaitArrival(SOON);

    stage.crash(gate);
    stage.startBot();

    stage.card("care", "a card that never left");
  }

  @Test
  void aCardThatWasPostedUnheardIsNotPostedAgain() throws Exception {
    Gate gate = stage.world.slack().gates().after("chat.postMessage");
    String tweet = stage.tweet("dan", "@AcmeCare a card of which nobody heard");
    gate.awaitArrival(SOON);

    stage.crash(gate);
    stage.startBot();

    SeenMessage card = stage.card("care", "a card of which nobody heard");
    stage.press("agent1", card, "Claim");
    stage.says(card, "Claimed");
    assertThat(stage.liveCards()).containsEntry(tweet, 1);
  }

  @Test
  void aWordInTheThreadThatWasPostedUnheardIsNotPostedAgain() throws Exception {
    String tweet = stage.tweet("eva", "@AcmeCare the first of two");
    SeenMessage card = stage.card("care", "the first of two");
    Gate gate = stage.world.slack().gates().after("chat.postMessage");
    stage.reply("eva", "@AcmeCare the second of two", tweet);
    gate.awaitArrival(SOON);

    stage.crash(gate);
    stage.startBot();

    stage.reply("eva", "@AcmeCare and a third", tweet);
    stage.inThread(card, "and a third");
    assertThat(stage.thread(card))
        .filteredOn(line -> line.text().contains("the second of two"))
        .hasSize(1);
  }

  @Test
  void aClaimWhoseCardWasNotDrawnIsSeenAfterwards() throws Exception {
    stage.tweet("fin", "@AcmeCare draw me a lamp");
    SeenMessage card = stage.card("care", "draw me a lamp");
    Gate gate = stage.world.slack().gates().before("chat.update");
    stage.press("agent1", card, "Claim");
    gate.awaitArrival(SOON);

    stage.crash(gate);
    stage.startBot();

    stage.says(card, "Claimed");
  }

  @Test
  void aReplyThatNeverReachedXIsLeftToAPersonAndSentAgainOnce() throws Exception {
    String tweet = stage.tweet("gus", "@AcmeCare do you hear me?");
    SeenMessage card = stage.card("care", "do you hear me");
    Gate gate = stage.world.x().gates().before("POST /2/tweets");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "Loud and clear");
    gate.awaitArrival(SOON);

    stage.crash(gate);
    stage.startBot();
    stage.clock.push(Duration.ofSeconds(40));
    stage.says(card, "looking whether it is there");
    stage.clock.push(Duration.ofSeconds(70));
    SeenMessage parked = stage.says(card, "Sent or not?");

    assertThat(stage.answers(tweet)).isEmpty();
    assertThat(parked.buttons())
        .containsExactly(
            "It is there", "Send again", "Drop it, write another", "Open on X", "History");
    stage.press("agent1", parked, "Send again");
    stage.says(card, "Answered");
    assertThat(stage.answers(tweet)).hasSize(1);
  }

  @Test
  void aReplyThatXTookUnheardIsFoundAndNotSentAgain() throws Exception {
    String tweet =
        stage.tweet("hal", "@AcmeCare open the pod bay doors & quickly https://example.com/doors");
    SeenMessage card = stage.card("care", "open the pod bay doors");
    Gate gate = stage.world.x().gates().after("POST /2/tweets");
    stage.press("agent1", card, "Reply");
    stage.submit(
        "agent1", stage.form("agent1"), "Reply", "I'm sorry & afraid: https://example.com <3");
    gate.awaitArrival(SOON);

    stage.crash(gate);
    stage.startBot();
    stage.clock.push(Duration.ofSeconds(40));

    stage.says(card, "Answered");
    assertThat(stage.answers(tweet)).hasSize(1);
  }

  @Test
  void aReplyOfWhichXsAnswerGotLostIsFoundWithoutACrash() throws Exception {
    String tweet = stage.tweet("ida", "@AcmeCare is this line secure?");
    SeenMessage card = stage.card("care", "is this line secure");
    Gate gate = stage.world.x().gates().after("POST /2/tweets");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "As secure as they come");
    gate.awaitArrival(SOON);

    gate.drop();
    stage.says(card, "looking whether it is there");
    stage.clock.push(Duration.ofSeconds(10));

    stage.says(card, "Answered");
    assertThat(stage.answers(tweet)).hasSize(1);
  }

  @Test
  void aHandOffWhoseNewCardWasPostedUnheardHasOneCard() throws Exception {
    String tweet = stage.tweet("jan", "@AcmeCare who answers this?");
    SeenMessage card = stage.card("care", "who answers this");
    stage.choose("agent1", card, "Hand off", "PR");
    Gate gate = stage.world.slack().gates().set("chat.postMessage", Gate.Phase.AFTER, this::isCard);
    stage.submit("agent1", stage.form("agent1"), "Note", "You do");
    gate.awaitArrival(SOON);

    stage.crash(gate);
    stage.startBot();

    stage.says(card, "go to the card");
    stage.card("pr", "who answers this");
    assertThat(stage.liveCards()).containsEntry(tweet, 1);
  }

  private boolean isCard(JsonNode request) {
    return request.path("metadata").toString().contains("perch_card");
  }

  @Test
  void aBotThatIsCutOffFromItsMemoryTellsWhoeverPresses() throws Exception {
    stage.tweet("kai", "@AcmeCare is anybody there?");
    SeenMessage card = stage.card("care", "is anybody there");
    stage.unplug();

    stage.press("agent1", card, "Claim");

    String told =
        eventually(() ->
            stage.world.slack().people().messages("care", null, "agent1").stream()
                .map(SeenMessage::text)
                .filter(text ->
                    text.contains("nothing was recorded") || text.contains("too long to record"))
                .findFirst());
    assertThat(told).contains("again");
    crashAndRestart();
    assertThat(stage.now(card).buttons()).contains("Claim");
  }
}
