package dev.perch.desk;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.at;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;
import static dev.perch.desk.Appends.released;
import static dev.perch.desk.Appends.sending;
import static dev.perch.desk.Appends.wrote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Timers.Due;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Timers} does, wherever it keeps them. */
public abstract class TimersContract {
  private static final TicketId TICKET = new TicketId("1001");
  private static final TicketId OTHER = new TicketId("1002");
  private static final Instant EVER = at(1_000_000);

  /** An empty store; the same one throughout a test. */
  protected abstract Kept kept();

  private Timers timers() {
    return kept().timers();
  }

  private Story claimedAtMinute(int minute) {
    Story opened = done(kept().stories().append(opening("1001")));
    return done(kept().stories().append(next(opened, "press:1", claimed(ANNA, minute))));
  }

  @Test
  void aTimerFiresAtItsTimeAndNotBefore() {
    timers().set(TICKET, TimerKind.LAPSE, at(15));

    assertThat(timers().due(at(15).minusMillis(1), 10)).isEmpty();
    assertThat(timers().due(at(15), 10)).containsExactly(new Due(TICKET, TimerKind.LAPSE, at(15)));
  }

  @Test
  void oneThatFiredGoesOnFiringUntilItIsCleared() {
    timers().set(TICKET, TimerKind.LAPSE, at(15));
    Due due = timers().due(EVER, 10).getFirst();
    assertThat(timers().due(EVER, 10)).containsExactly(due);

    timers().clear(due);
    timers().clear(due);

    assertThat(timers().due(EVER, 10)).isEmpty();
  }

  @Test
  void theOldestFireFirstAndNoMoreThanAskedFor() {
    timers().set(TICKET, TimerKind.RESOLVE, at(3));
    timers().set(TICKET, TimerKind.LAPSE, at(1));
    timers().set(OTHER, TimerKind.LAPSE, at(2));

    assertThat(timers().due(EVER, 2))
        .containsExactly(
            new Due(TICKET, TimerKind.LAPSE, at(1)), new Due(OTHER, TimerKind.LAPSE, at(2)));
    assertThat(timers().due(EVER, 0)).isEmpty();
  }

  @Test
  void ofAKindATicketHasOne() {
    timers().set(TICKET, TimerKind.LAPSE, at(15));

    timers().set(TICKET, TimerKind.LAPSE, at(20));

    assertThat(timers().due(EVER, 10)).containsExactly(new Due(TICKET, TimerKind.LAPSE, at(20)));
  }

  @Test
  void oneThatWasSetAnewSinceItFiredIsNotCleared() {
    timers().set(TICKET, TimerKind.LAPSE, at(15));
    Due fired = timers().due(at(15), 10).getFirst();
    timers().set(TICKET, TimerKind.LAPSE, at(30));

    timers().clear(fired);

    assertThat(timers().due(EVER, 10)).containsExactly(new Due(TICKET, TimerKind.LAPSE, at(30)));
  }

  @Test
  void aTimeFinerThanAMillisecondIsClearedAsItFired() {
    Instant fine = at(15).plusNanos(1_234_567);
    timers().set(TICKET, TimerKind.LAPSE, fine);
    Due fired = timers().due(fine, 10).getFirst();

    timers().clear(fired);

    assertThat(fired.at()).isBetween(fine.minusMillis(1), fine);
    assertThat(timers().due(EVER, 10)).isEmpty();
  }

  @Test
  void anAppendSetsTheTimerOfTheNewState() {
    claimedAtMinute(2);

    assertThat(timers().due(EVER, 10))
        .containsExactly(
            new Due(TICKET, TimerKind.WARN, at(14)), new Due(TICKET, TimerKind.LAPSE, at(17)));
  }

  @Test
  void anAppendThatLeavesTheStateKeepsItsTimer() {
    Story claimed = claimedAtMinute(2);
    timers().set(TICKET, TimerKind.LAPSE, at(25));

    kept().stories().append(next(claimed, "tweet:1003", wrote("1003", "1001", 5)));

    assertThat(timers().due(EVER, 10))
        .containsExactly(
            new Due(TICKET, TimerKind.WARN, at(14)), new Due(TICKET, TimerKind.LAPSE, at(25)));
  }

  @Test
  void anAppendThatLeavesAStateClearsItsTimerAndNoOthers() {
    Story claimed = claimedAtMinute(2);
    timers().set(OTHER, TimerKind.LAPSE, at(9));

    kept().stories().append(next(claimed, "press:2", released(ANNA, 3)));

    assertThat(timers().due(EVER, 10)).containsExactly(new Due(OTHER, TimerKind.LAPSE, at(9)));
  }

  @Test
  void oneTimerFollowsAnother() {
    Story claimed = claimedAtMinute(2);

    kept().stories().append(next(claimed, "press:2", sending(ANNA, "1001", 3)));

    assertThat(timers().due(EVER, 10))
        .containsExactly(new Due(TICKET, TimerKind.LOOK, at(3).plusSeconds(30)));
  }

  @Test
  void anOvertakenAppendTouchesNoTimer() {
    Story opened = done(kept().stories().append(opening("1001")));
    kept().stories().append(next(opened, "press:1", claimed(ANNA, 2)));

    kept().stories().append(next(opened, "tweet:1003", wrote("1003", "1001", 5)));

    assertThat(timers().due(EVER, 10))
        .containsExactly(
            new Due(TICKET, TimerKind.WARN, at(14)), new Due(TICKET, TimerKind.LAPSE, at(17)));
  }
}
