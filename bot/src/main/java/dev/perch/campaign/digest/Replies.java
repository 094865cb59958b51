package dev.perch.campaign.digest;

import dev.perch.ticket.TicketEvent;

/** Which events tell that a customer heard from us. */
final class Replies {
  private Replies() {}

  static boolean isReply(TicketEvent event) {
    return event instanceof TicketEvent.Replied
        || event instanceof TicketEvent.RepliedByHand
        || event instanceof TicketEvent.PartPosted;
  }
}
