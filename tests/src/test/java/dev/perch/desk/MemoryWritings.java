package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is being written, in memory. */
public final class MemoryWritings implements Writings {
  private final Map<TicketId, Writing> kept = new HashMap<>();

  @Override
  public synchronized void keep(TicketId ticket, Writing writing) {
    kept.put(ticket, writing);
  }

  @Override
  public synchronized Optional<Writing> of(TicketId ticket) {
    return Optional.ofNullable(kept.get(ticket));
  }
}
