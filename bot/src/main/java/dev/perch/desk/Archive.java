package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where tickets are kept that were closed long ago, out of the way of those that are worked on.
 * While a ticket stands in the store of {@link Stories} as well, that one is the truth.
 *
 * <p>Whatever cannot be read or written is {@link Unavailable}, with what to do; what was damaged
 * is {@link dev.perch.ticket.BrokenStory}.
 */
public interface Archive {
  /** A desk without one. */
  Archive NONE = new NoArchive();

  /** Takes tickets in. All of them are on the disk when this returns. */
  void add(List<Archived> tickets);

  /**
   * Forgets tickets, so that nothing of them is on the disk any more; those that it has not are no
   * fault.
   */
  void drop(Collection<TicketId> tickets);

  Optional<Archived> find(TicketId ticket);

  /** All that have this name, the newest month's first. */
  List<Archived> named(String name);

  /** How many have this name; a quicker look. */
  int count(String name);

  /** Some tickets that were closed before then and have words still, the oldest months' first. */
  List<TicketId> worded(Instant before, int most);

  /**
   * Goes through all of them.
   *
   * @param damaged is told of whatever cannot be read, a sentence each
   */
  void each(Consumer<Archived> ticket, Consumer<String> damaged);

  /** What kept it from writing when it last tried, and what to do; empty if it wrote. */
  Optional<String> trouble();
}
