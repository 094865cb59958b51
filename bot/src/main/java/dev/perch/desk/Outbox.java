package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/**
 * Approved replies that nobody has begun to send. Filled, and emptied of what is taken back, by
 * {@link Stories#append}.
 */
public interface Outbox {
  /** What stands there, oldest first, at most {@code most}. */
  List<Entry> waiting(int most);

  /** Those of them that are held no longer, oldest first, at most {@code most}. */
  List<Entry> due(Instant now, int most);

  /** Takes one out. True for exactly one caller, ever: only that one may go to X with it. */
  boolean take(Entry entry);

  /** A reply to be sent: the ticket, and the index of its {@code SendingStarted}. */
  record Entry(TicketId ticket, int attempt) {}
}
