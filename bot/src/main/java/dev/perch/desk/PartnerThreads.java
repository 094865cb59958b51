package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.util.Optional;

/** Which ticket a question in a partner's channel belongs to. What they see names none. */
public interface PartnerThreads {
  /** Keeps that the message begins a thread about that ticket. */
  void put(String channel, String ts, TicketId ticket);

  /** The ticket that the thread below this message is about. */
  Optional<TicketId> at(String channel, String ts);
}
