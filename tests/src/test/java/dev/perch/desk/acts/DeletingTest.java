package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.Deletion;
import dev.perch.ticket.Deletion.Outcome;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Withdrawal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reply of ours is taken off X: by who sent it or a lead, with a reason, and both are told. */
class DeletingTest {
  private static final String INES = FakePeople.INES;

  private final FakeDesk fake = new FakeDesk();
  private final TicketId id = fake.take(Tweet.tweet("100"));

  DeletingTest() {
    fake.act(INES, id, new AgentAction.Send("It takes five days.", null));
    fake.sendAll();
  }

  @Test
  void xIsAskedAfterItIsRecordedAndTheStoryTellsWhoAndWhy() {
    Pressed asked = delete(INES, "Wrong customer");
    assertThat(asked).isInstanceOf(Pressed.Done.class);
    assertThat(fake.x.deleted()).isEmpty();

    fake.push(Duration.ZERO);

    assertThat(fake.x.deleted()).containsExactly("9001");
    assertThat(fake.happened(id)).endsWith("Replied", "DeletionAsked", "DeletionAnswered");
    assertThat(deletion().outcome()).isEqualTo(Outcome.DELETED);
    assertThat(fake.stories.words(id).text(deletion().number())).contains("Wrong customer");
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void onlyWhoSentItAndLeadsMayAndOnlyWithAReason() {
    assertThat(delete(FakePeople.TOMAS, "I do not like it")).isInstanceOf(Pressed.OnlyFor.class);
    assertThat(delete(INES, "  ")).isInstanceOf(Pressed.ReasonMissing.class);
    assertThat(delete(FakePeople.MIREILLE, "Not our tone")).isInstanceOf(Pressed.Done.class);
    assertThat(delete(INES, "Twice")).isInstanceOf(Pressed.Stale.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"GONE", "NOT_ALLOWED", "NOT_AUTHORIZED"})
  void whatXAnswersIsTold(Outcome outcome) {
    fake.x.deleting(Optional.of(outcome));
    delete(INES, "Wrong customer");
    fake.push(Duration.ZERO);

    assertThat(deletion().outcome()).isEqualTo(outcome);
    assertThat(fake.ticket(id).facts().lastReply().orElseThrow().deletable())
        .isEqualTo(outcome != Outcome.GONE);
  }

  @Test
  void withoutAClearAnswerItIsLookedUp() {
    fake.x.deleting(Optional.empty());
    fake.tweetCheck.gone("9001", Withdrawal.DELETED);
    delete(INES, "Wrong customer");
    fake.push(Duration.ZERO);

    assertThat(deletion().outcome()).isEqualTo(Outcome.GONE);
  }

  @Test
  void whatStandsIsAskedForAgainAndAtLastAnAlarmIsRaised() {
    for (int times = 0; times < 9; times++) {
      fake.x.deleting(Optional.empty());
    }
    delete(INES, "Wrong customer");
    fake.push(Duration.ZERO);
    fake.push(Duration.ofMinutes(1));
    assertThat(fake.x.deleted()).hasSize(2);
    assertThat(deletion().pending()).isTrue();

    for (int minute = 0; minute < 7; minute++) {
      fake.push(Duration.ofMinutes(1));
    }

    assertThat(deletion().outcome()).isEqualTo(Outcome.STANDS);
    assertThat(fake.alarms).hasSize(1);
  }

  @Test
  void afterACrashBetweenXAndTheRecordItIsFinished() {
    delete(INES, "Wrong customer");
    fake.line.meanwhile(() -> {
      throw new Unavailable("killed");
    });
    assertThatThrownBy(() -> fake.push(Duration.ZERO)).isInstanceOf(Unavailable.class);

    fake.push(Duration.ofSeconds(1));

    assertThat(deletion().done()).isTrue();
    assertThat(fake.happened(id)).containsOnlyOnce("DeletionAnswered");
  }

  @Test
  void whatHappensToTheTicketMeanwhileDoesNotForgetIt() {
    delete(INES, "Wrong customer");
    fake.act(INES, id, new AgentAction.Resolve());

    fake.push(Duration.ZERO);

    assertThat(deletion().outcome()).isEqualTo(Outcome.DELETED);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Resolved.class);
  }

  private Pressed delete(String user, String reason) {
    return fake.act(user, id, new AgentAction.DeleteReply("9001", reason));
  }

  private Deletion deletion() {
    return Objects.requireNonNull(fake.ticket(id).facts().lastReply().orElseThrow().deletion());
  }
}
