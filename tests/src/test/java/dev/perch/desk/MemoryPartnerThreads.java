package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Questions to partners, in memory. */
public final class MemoryPartnerThreads implements PartnerThreads {
  private final Map<String, TicketId> threads = new HashMap<>();

  @Override
  public synchronized void put(String channel, String ts, TicketId ticket) {
    threads.put(channel + "/" + ts, ticket);
  }

  @Override
  public synchronized Optional<TicketId> at(String channel, String ts) {
    return Optional.ofNullable(threads.get(channel + "/" + ts));
  }
}
