package dev.perch.desk.acts;

import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Words;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import java.util.List;

/** What we said was wrong: the ticket is taken to say so, open or closed. */
final class Correcting {
  private Correcting() {}

  static Decision<Pressed> begin(Act act) {
    return act.ticket() instanceof Ticket.Closed closed
        ? new Decision.Events<>(
            List.of(
                closed.reopen(act.by(), act.now()), new TicketEvent.Claimed(act.now(), act.by())),
            Words.NONE)
        : Claiming.claim(act);
  }
}
