package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.util.List;

/** Every message that is or was a ticket's card: their threads hold what was said. */
public interface FormerCards {
  /** All of a ticket's; looking for them takes a while, for they are kept by message. */
  List<Message> of(TicketId ticket);

  /** A message of ours. */
  record Message(String channel, String ts) {}
}
