package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/** Some of the tickets that {@link HeardTickets} knows, where all would be too many to read. */
public interface SampledTickets {
  /**
   * Tickets that lie evenly among all.
   *
   * @param tickets the latest word first
   * @param of how many there are
   */
  record Sample(List<TicketId> tickets, int of) {
    public Sample {
      tickets = List.copyOf(tickets);
    }
  }

  /**
   * Of the tickets whose customers wrote since then at most so many: of a day with twice the
   * tickets twice as many.
   *
   * @param from not longer ago than {@link HeardTickets#KEPT}
   */
  Sample heardSince(Instant from, int most);
}
