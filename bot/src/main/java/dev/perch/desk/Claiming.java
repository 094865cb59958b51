package dev.perch.desk;

import dev.perch.desk.Ledger.Decision;
import dev.perch.ticket.Ticket;

/** Who has the ticket: claim and release. */
final class Claiming {
  private Claiming() {}

  /**
   * Takes a free ticket. The claim is all there is to record; one's own, claimed again, stays as it
   * is.
   */
  static Decision<Pressed> claim(Act act) {
    return act.owning(
        false,
        owned ->
            owned.first().isEmpty()
                ? act.no(new Pressed.Done(act.story()))
                : new Decision.Events<>(owned.first(), Words.NONE));
  }

  static Decision<Pressed> release(Act act) {
    return switch (act.ticket()) {
      case Ticket.Claimed claimed when !claimed.claim().by().equals(act.by()) ->
          act.heldBy(claimed.claim());
      case Ticket.Claimed claimed when claimed.claim().number() == act.press().claim() ->
          Decision.event(claimed.release(act.now()));
      default -> act.no(act.stale());
    };
  }
}
