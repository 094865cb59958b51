package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.FakePeople;
import dev.perch.desk.Outbox;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An approved reply is held for a moment, and whoever sent it may take it back. */
class UndoingTest {
  private static final String INES = FakePeople.INES;
  private static final Duration HOLD = Duration.ofSeconds(10);

  private final FakeDesk fake = FakeDesk.holding(HOLD);
  private final TicketId id = fake.take(Tweet.tweet("100"));

  @Test
  void nothingGoesOutWhileItIsHeldAndThenItDoes() {
    approve();
    fake.sendAll();
    assertThat(fake.x.asked()).isEmpty();

    fake.push(HOLD);
    fake.sendAll();

    assertThat(fake.x.asked()).hasSize(1);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void whatWasTakenBackNeverGoesOutAndItsWordsAreKept() {
    approve();

    Pressed undone = undo(INES);
    fake.push(Duration.ofMinutes(5));
    fake.sendAll();

    assertThat(undone).isInstanceOf(Pressed.Done.class);
    assertThat(fake.x.asked()).isEmpty();
    assertThat(fake.happened(id)).endsWith("SendingStarted", "Undone");
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
    assertThat(fake.drafts.begun(fake.story(id)).orElseThrow().text())
        .isEqualTo("It takes five days.");
  }

  @Test
  void itIsTakenBackOnceHoweverOftenItIsPressed() {
    approve();
    undo(INES);

    assertThat(fake.undoing.undo(fake.press(INES, id), 2)).isInstanceOf(Pressed.Done.class);
    assertThat(fake.happened(id)).containsOnlyOnce("Undone");
  }

  @Test
  void whatIsOnItsWayCannotBeTakenBack() {
    approve();
    fake.push(HOLD);
    fake.sendAll();

    assertThat(undo(INES)).isInstanceOf(Pressed.TooLateToUndo.class);
    assertThat(fake.happened(id)).doesNotContain("Undone");
  }

  @Test
  void anotherAgentMayNotTakeItBackAndALeadMay() {
    approve();

    assertThat(undo(FakePeople.TOMAS)).isInstanceOf(Pressed.HeldBy.class);
    assertThat(fake.happened(id)).doesNotContain("Undone");
    assertThat(undo(FakePeople.MIREILLE)).isInstanceOf(Pressed.Done.class);
  }

  @Test
  void whatASenderHasInHandCannotBeTakenBackThoughTheStoryDoesNotShowItYet() {
    approve();
    fake.line.meanwhile(() -> fake.outbox.take(new Outbox.Entry(id, 2)));

    Pressed late = undo(INES);

    assertThat(late).isInstanceOf(Pressed.TooLateToUndo.class);
    assertThat(fake.happened(id)).doesNotContain("Undone");
  }

  @Test
  void whatIsTakenBackAndWhatIsSentAreNeverTheSame() {
    approve();
    fake.push(HOLD);
    List<Outbox.Entry> due = fake.replying.waiting(9);

    undo(INES);
    due.forEach(fake.replying::send);

    assertThat(due).hasSize(1);
    assertThat(fake.x.asked()).isEmpty();
    assertThat(fake.happened(id)).endsWith("Undone");
  }

  @Test
  void aPressWhoseAnswerGotLostMayBeMadeAgain() {
    approve();
    fake.line.losesAnswer();
    assertThatThrownBy(() -> undo(INES)).isInstanceOf(Unavailable.class);

    Pressed again = undo(INES);
    fake.push(HOLD);
    fake.sendAll();

    assertThat(again).isInstanceOf(Pressed.Done.class);
    assertThat(fake.x.asked()).isEmpty();
    assertThat(fake.happened(id)).containsOnlyOnce("Undone");
  }

  private void approve() {
    assertThat(fake.act(INES, id, new AgentAction.Send("It takes five days.", null)))
        .isInstanceOf(Pressed.Done.class);
  }

  private Pressed undo(String user) {
    return fake.undoing.undo(fake.press(user, id), 2);
  }
}
