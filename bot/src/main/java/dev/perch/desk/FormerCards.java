package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.util.List;

/** Every message that is or was a ticket's card: their threads hold what was said. */
public interface FormerCards {
  /**
   * All of a ticket's, oldest first where that is known. Its {@link CardPlace} names them; one that
   * was kept before places did makes this look through all cards, which takes a while.
   */
  List<Message> of(TicketId ticket);

  /** A message of ours. */
  record Message(String channel, String ts) {}
}
