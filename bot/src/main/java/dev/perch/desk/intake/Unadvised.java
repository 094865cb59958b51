package dev.perch.desk.intake;

import dev.perch.desk.Stories;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open tickets that came in a rush and still wait for their suggestions. Filled by {@link
 * Stories#append}.
 */
public interface Unadvised {
  /** Those that wait the longest, at most {@code most}. */
  List<TicketId> oldest(int most);

  /** Whether a ticket is among them. */
  static boolean holds(@Nullable Ticket ticket) {
    return ticket != null && ticket.isOpen() && ticket.facts().attention().hurried();
  }
}
