package dev.perch.desk.acts;

import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.OpeningHours;
import dev.perch.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A ticket is put off to a day, taken up again, or given a date at which we remember a promise. */
final class Dating {
  private static final Duration FURTHEST = Duration.ofDays(92);

  private Dating() {}

  /** Put off until that day begins for us. */
  static Decision<Pressed> snooze(Act act, OpeningHours hours, LocalDate day) {
    Instant until = hours.beginning(day);
    return ahead(act, until)
        ? Closing.close(act, closable -> closable.snooze(act.by(), until, act.now()))
        : act.no(new Pressed.NoSuchDate());
  }

  static Decision<Pressed> wake(Act act) {
    return act.ticket().facts().attention().asleep()
        ? Decision.event(act.ticket().wake(act.by(), act.now()))
        : act.no(act.stale());
  }

  /** A promise that stands already for that time is not noted twice. */
  static Decision<Pressed> remind(Act act, Instant until) {
    if (act.ticket() instanceof Ticket.Closed) {
      return act.no(act.stale());
    }
    if (!ahead(act, until)) {
      return act.no(new Pressed.NoSuchDate());
    }
    boolean noted =
        act.ticket().facts().attention().promises().stream()
            .anyMatch(promise -> promise.until().equals(until));
    return noted
        ? act.no(new Pressed.Done(act.story()))
        : Decision.event(act.ticket().promise(act.by(), until, act.now()));
  }

  /** What comes from Slack may be forged, or from a card of last week. */
  private static boolean ahead(Act act, Instant until) {
    return until.isAfter(act.now()) && until.isBefore(act.now().plus(FURTHEST));
  }
}
