package dev.perch.desk.acts;

import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Words;
import dev.perch.ticket.Ticket;
import java.util.List;

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

  /**
   * A lead takes it from whoever the press shows as its owner: of two leads at once, the second is
   * told of the first.
   */
  static Decision<Pressed> takeOver(Act act, String reason) {
    if (reason.isBlank()) {
      return act.no(new Pressed.ReasonMissing());
    }
    return switch (act.ticket()) {
      case Ticket.Owned owned when owned.claim().by().equals(act.by()) ->
          act.no(new Pressed.Done(act.story()));
      case Ticket.Owned owned when owned.claim().number() == act.press().claim() ->
          new Decision.Events<>(
              List.of(owned.takeOver(act.by(), act.now())),
              Words.text(act.story().length(), reason.strip()));
      default -> act.no(act.stale());
    };
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
