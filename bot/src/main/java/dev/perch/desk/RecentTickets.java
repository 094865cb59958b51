package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/** The newest tickets. Only their ids are kept: what was asked stands with the tickets' words. */
public interface RecentTickets {
  /** So many are known at least, where there were that many. */
  int KEPT = 2_500;

  /** The newest that were opened since then, newest first, at most so many and {@link #KEPT}. */
  List<TicketId> openedSince(Instant from, int most);
}
