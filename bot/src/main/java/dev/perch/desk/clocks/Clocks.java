package dev.perch.desk.clocks;

import dev.perch.desk.Bells;
import dev.perch.desk.Consequences;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Stories;
import dev.perch.desk.TicketLog;
import dev.perch.desk.Timers;
import dev.perch.desk.Timers.Due;
import dev.perch.desk.Waits;
import dev.perch.desk.acts.Deleting;
import dev.perch.desk.sending.Replying;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What time does to tickets. A timer may fire twice or too late: the story decides what it still
 * means.
 */
public final class Clocks {
  private static final int AT_ONCE = 100;

  private final Timers timers;
  private final Ledger ledger;
  private final Replying replying;
  private final Deleting deleting;
  private final Reminding reminding;
  private final Waits waits;
  private final InstantSource clock;

  public Clocks(
      Stories stories,
      Bells bells,
      Timers timers,
      Replying replying,
      Deleting deleting,
      Reminding reminding,
      Waits waits,
      InstantSource clock) {
    this.timers = timers;
    this.reminding = reminding;
    this.ledger = new Ledger(stories, bells, waits);
    this.replying = replying;
    this.deleting = deleting;
    this.waits = waits;
    this.clock = clock;
  }

  /**
   * Fires what is due; one that fails keeps none of the others waiting and comes round again.
   *
   * @throws RuntimeException the first failure, after all have had their turn
   */
  public void once() {
    RuntimeException failure = null;
    for (Due due : timers.due(clock.instant(), AT_ONCE)) {
      try (TicketLog _ = TicketLog.of(due.ticket())) {
        fire(due);
        timers.clear(due);
      } catch (RuntimeException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void fire(Due due) {
    switch (due.kind()) {
      case LOOK -> replying.look(due.ticket());
      case DELETION -> deleting.once(due.ticket());
      case CLOCK -> reminding.clock(due);
      case WAKE -> reminding.wake(due);
      case PROMISE -> reminding.promise(due);
      case RETURN -> reminding.comeBack(due);
      case LAPSE, WARN, DEPUTY, RESOLVE -> change(due);
    }
  }

  private void change(Due due) {
    Instant now = clock.instant();
    ledger.<Boolean>insist(
        due.ticket(),
        due.kind() + ":" + due.at().toEpochMilli(),
        story ->
            event(due, story.ticket(), now)
                .map(Decision::<Boolean>event)
                .orElseGet(() -> new Decision.No<>(false)));
  }

  /** Legal only if what the timer was set for still holds: a later claim has a timer of its own. */
  private Optional<TicketEvent> event(Due due, Ticket ticket, Instant now) {
    return switch (due.kind()) {
      case LAPSE ->
          ticket instanceof Ticket.Claimed claimed
                  && ran(due, claimed.claim().since(), waits.lease())
              ? Optional.of(claimed.lapse(now))
              : Optional.empty();
      case WARN -> {
        Instant lapses = due.at().plus(waits.warning());
        yield ticket instanceof Ticket.Claimed claimed
                && now.isBefore(lapses)
                && ran(due, claimed.claim().since(), waits.untilWarning())
            ? Optional.of(claimed.warn(lapses, now))
            : Optional.empty();
      }
      case DEPUTY ->
          ticket instanceof Ticket.AwaitingSignOff awaiting
                  && !awaiting.signOff().deputy()
                  && ran(due, awaiting.signOff().since(), waits.deputy())
              ? Optional.of(awaiting.callDeputy(now))
              : Optional.empty();
      case RESOLVE ->
          ticket instanceof Ticket.Waiting waiting
                  && ran(due, waiting.since(), Consequences.SILENCE)
                  && !DatedStories.keepsOpen(waiting)
              ? Optional.of(waiting.resolve(null, now))
              : Optional.empty();
      case LOOK, DELETION, CLOCK, WAKE, PROMISE, RETURN -> Optional.empty();
    };
  }

  /** Timers are kept to the millisecond, events are not: a timer fires up to one early. */
  private static boolean ran(Due due, Instant since, Duration time) {
    return !due.at().isBefore(since.plus(time).truncatedTo(ChronoUnit.MILLIS));
  }
}
