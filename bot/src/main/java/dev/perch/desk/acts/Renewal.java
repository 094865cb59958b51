package dev.perch.desk.acts;

import dev.perch.ticket.TicketId;

/** Suggests anew where a card shows what the bank does not say any more. */
@FunctionalInterface
public interface Renewal {
  /** Leaves cards as they are. */
  Renewal NONE = (_, _) -> {};

  /**
   * Brings a ticket's suggestions up to date; its card follows.
   *
   * @param operation names the act: told again, it is done once
   */
  void renew(TicketId ticket, String operation);
}
