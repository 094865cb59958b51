package dev.perch.campaign.crisis;

import java.util.List;

/**
 * A crisis's story as it was read.
 *
 * @param events oldest first; never empty
 * @param operations the operation that appended each event, index by index
 * @param head SHA-256 (lower-case hex) of the last event as it is kept: the next one carries it
 */
public record CrisisStory(
    CrisisId id, List<CrisisEvent> events, List<String> operations, String head) {
  public CrisisStory {
    events = List.copyOf(events);
    operations = List.copyOf(operations);
  }

  public Crisis crisis() {
    return Crisis.replay(events);
  }

  /** Where it stood after so many events; 1 to its length. */
  public Crisis after(int length) {
    return Crisis.replay(events.subList(0, length));
  }

  public int length() {
    return events.size();
  }

  /** Whether this operation has been recorded: told again, it is answered as before. */
  public boolean has(String operation) {
    return operations.contains(operation);
  }
}
