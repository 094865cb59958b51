package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tickets by when their customers last wrote, however old they are and whatever became of them.
 * Only their ids are kept: what was written stands with the tickets' words.
 */
public interface HeardTickets {
  /**
   * Who has been silent for longer is not known here any more. A rehearsal looks back so far; at
   * 70,000 tickets a month their ids take some 25 MB.
   */
  Duration KEPT = Duration.ofDays(90);

  /**
   * Those whose customers wrote since then, the latest word first.
   *
   * @param skip how many of them to leave out, to go on behind what was read before
   */
  List<TicketId> since(Instant from, int skip, int most);
}
