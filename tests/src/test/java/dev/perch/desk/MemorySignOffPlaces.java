package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Messages that ask for a sign-off, in memory. */
public final class MemorySignOffPlaces implements SignOffPlaces {
  private final Map<TicketId, List<Message>> asking = new HashMap<>();

  @Override
  public synchronized List<Message> of(TicketId ticket) {
    return asking.getOrDefault(ticket, List.of());
  }

  @Override
  public synchronized void put(TicketId ticket, List<Message> standing) {
    asking.put(ticket, List.copyOf(standing));
  }
}
