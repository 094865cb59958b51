package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.util.List;

/**
 * Where messages stand that ask for a sign-off in another channel than the card's, until it is
 * decided.
 */
public interface SignOffPlaces {
  /** Those that ask about that ticket. */
  List<Message> of(TicketId ticket);

  /** From now on these ask about it; none, where it is decided. */
  void put(TicketId ticket, List<Message> asking);

  /** A message of ours. */
  record Message(String channel, String ts) {}
}
