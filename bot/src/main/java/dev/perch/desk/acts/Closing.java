package dev.perch.desk.acts;

import dev.perch.desk.Ledger.Decision;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import java.util.function.Function;

/** The end of a ticket, and the way back. */
final class Closing {
  private Closing() {}

  static Decision<Pressed> resolve(Act act) {
    return close(act, closable -> closable.resolve(act.by(), act.now()));
  }

  static Decision<Pressed> dismiss(Act act) {
    return close(act, closable -> closable.dismiss(act.by(), act.now()));
  }

  static Decision<Pressed> reopen(Act act) {
    return act.ticket() instanceof Ticket.Closed closed
        ? Decision.event(closed.reopen(act.by(), act.now()))
        : act.no(act.stale());
  }

  /**
   * Nobody closes over a word of the customer's that they have not read, over another's claim, or
   * on the strength of their own that has ended.
   */
  static Decision<Pressed> close(Act act, Function<Ticket.Closable, TicketEvent> how) {
    return switch (act.ticket()) {
      case Ticket.Claimed claimed when !claimed.claim().by().equals(act.by()) ->
          act.heldBy(claimed.claim());
      case Ticket.Closable closable when act.sawTheLastWord() && !act.claimHasEnded() ->
          Decision.event(how.apply(closable));
      default -> act.no(act.stale());
    };
  }
}
