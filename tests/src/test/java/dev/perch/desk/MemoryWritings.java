package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What is being written, in memory. */
public final class MemoryWritings implements Writings {
  private final Map<TicketId, Writing> kept = new HashMap<>();
  private final Predicate<TicketId> stand;

  /** Writings beside words that stand, or were erased. */
  public MemoryWritings(Predicate<TicketId> stand) {
    this.stand = stand;
  }

  @Override
  public synchronized void keep(TicketId ticket, Writing writing) {
    if (stand.test(ticket)) {
      kept.put(ticket, writing);
    } else {
      kept.remove(ticket);
    }
  }

  @Override
  public synchronized Optional<Writing> of(TicketId ticket) {
    return Optional.ofNullable(kept.get(ticket)).filter(_ -> stand.test(ticket));
  }
}
