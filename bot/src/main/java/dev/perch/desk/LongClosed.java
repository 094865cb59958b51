package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Tickets of the store that have been closed for long, on their way into the archive.
 *
 * <p>A ticket that {@link #begin} names may stand in the archive, as it is or as it was, until
 * {@link #moved} or {@link #settled} ends that; so a crash between the two leaves nothing there of
 * which nobody knows.
 */
public interface LongClosed {
  /**
   * Some whose time has come, as the archive is to have them; it may be less than are asked for.
   */
  List<Archived> due(Instant closedBy, int most);

  /** From now on the archive may hold something of these. */
  void begin(Collection<TicketId> tickets);

  /** Those of which the archive may hold something that is not the truth. */
  Set<TicketId> begun();

  /**
   * The archive has it: it is removed from the store, unless it is another by now.
   *
   * @return whether it is the archive's now
   */
  boolean moved(Archived ticket);

  /** The archive holds nothing of these any more. */
  void settled(Collection<TicketId> tickets);
}
