package dev.perch.slack.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.Outbox;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.slack.CardStage;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card offers Undo for as long as there is something to take back, and costs no update more. */
class UndoOffersTest {
  private static final Duration HOLD = Duration.ofSeconds(10);

  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private final CardStage stage = new CardStage(slack, FakeDesk.holding(HOLD));
  private final TicketId id = stage.opened("100");

  @BeforeEach
  void approve() {
    stage.done(FakePeople.INES, id, new AgentAction.Send("Soon.", null));
    stage.draw();
    assertThat(card()).contains("until then *Undo*", "\"undo\"");
  }

  @AfterEach
  void close() throws InterruptedException {
    stage.close();
    slack.close();
  }

  private String card() {
    return CardStage.words(stage.live(id).getFirst());
  }

  private int attempt() {
    return stage.fake.outbox.waiting(1).getFirst().attempt();
  }

  private int updates() {
    return stage.calls("chat.update");
  }

  private void afterwards(Duration time) {
    stage.fake.clock.push(time);
    stage.cards.once();
  }

  @Test
  void aReplyThatXTakesLongToAnswerIsShownAsOnItsWayOnce() {
    int attempt = attempt();
    int before = updates();
    stage.fake.clock.push(HOLD);
    stage.fake.outbox.take(new Outbox.Entry(id, attempt));

    stage.cards.once();
    assertThat(updates() - before).as("X may answer in a moment").isZero();

    afterwards(UndoOffers.PATIENCE);
    assertThat(card()).contains("on its way to X").doesNotContain("until then", "\"undo\"");
    afterwards(UndoOffers.PATIENCE);
    assertThat(updates() - before).isEqualTo(1);
    assertThat(stage.fake.undoing.undo(stage.fake.press(FakePeople.INES, id), attempt))
        .as("whoever pressed on what stood there is told")
        .isInstanceOf(Pressed.TooLateToUndo.class);
  }

  @Test
  void aReplyThatXAnswersAtOnceCostsTheOneUpdateThatSaysSo() {
    int before = updates();
    stage.fake.clock.push(HOLD);
    stage.fake.sendAll();

    stage.draw();
    afterwards(UndoOffers.PATIENCE);
    afterwards(UndoOffers.PATIENCE);

    assertThat(card()).contains("*Answered*");
    assertThat(updates() - before).isEqualTo(1);
  }

  @Test
  void aCardThatIsDrawnForAnotherReasonMeanwhileOffersNothingThatIsOver() {
    stage.fake.clock.push(HOLD);
    stage.wrote(id, "101", "Hello??");

    stage.draw();

    assertThat(card()).contains("on its way to X").doesNotContain("\"undo\"");
  }

  @Test
  void aReplyThatIsTakenBackInTimeIsNoLongerLookedAt() {
    stage.fake.undoing.undo(stage.fake.press(FakePeople.INES, id), attempt());
    stage.draw();
    int before = updates();

    afterwards(HOLD.plus(UndoOffers.PATIENCE));

    assertThat(card()).contains("*Claimed*");
    assertThat(updates() - before).isZero();
  }
}
