package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.FaqId;
import java.util.List;

/**
 * An entry's story as it was read.
 *
 * @param events oldest first; never empty
 * @param operations the operation that appended each event, index by index
 * @param head SHA-256 (lower-case hex) of the last event as it is kept: the next one carries it
 */
public record FaqStory(FaqId id, List<FaqEvent> events, List<String> operations, String head) {
  public FaqStory {
    events = List.copyOf(events);
    operations = List.copyOf(operations);
  }

  /** Where the entry stands. */
  public Entry entry() {
    return FaqReplay.of(id, events);
  }

  /** Whether this operation has been recorded: told again, it is answered as before. */
  public boolean has(String operation) {
    return operations.contains(operation);
  }
}
