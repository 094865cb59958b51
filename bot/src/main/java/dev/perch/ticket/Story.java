package dev.perch.ticket;

import java.util.List;

/**
 * A ticket's story as it was read.
 *
 * @param events from {@code Opened} on; never empty
 * @param operations the operation that appended each event, index by index
 * @param head SHA-256 (lower-case hex) of the last event as it is kept: the next one carries it
 */
public record Story(List<TicketEvent> events, List<String> operations, String head) {
  public Story {
    events = List.copyOf(events);
    operations = List.copyOf(operations);
  }

  public Ticket ticket() {
    return Replay.of(events);
  }

  public int length() {
    return events.size();
  }

  /** Whether this operation has been recorded: told again, it is answered as before. */
  public boolean has(String operation) {
    return operations.contains(operation);
  }
}
