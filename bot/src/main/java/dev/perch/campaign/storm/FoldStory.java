package dev.perch.campaign.storm;

import java.util.List;
import java.util.Optional;

/**
 * A fold's story as it was read.
 *
 * @param events oldest first; never empty
 * @param operations the operation that appended each event, index by index
 * @param head SHA-256 (lower-case hex) of the last event as it is kept: the next one carries it
 * @param fold where it stands by these events
 */
public record FoldStory(
    FoldId id, List<FoldEvent> events, List<String> operations, String head, Fold fold) {
  public FoldStory {
    events = List.copyOf(events);
    operations = List.copyOf(operations);
  }

  public FoldStory(FoldId id, List<FoldEvent> events, List<String> operations, String head) {
    this(id, events, operations, head, Fold.replay(events));
  }

  public FoldFacts facts() {
    return fold.facts();
  }

  /** What was true of it when its story was that long; nothing if it never was. */
  public Optional<FoldFacts> factsAt(int length) {
    return length < 1 || length > events.size()
        ? Optional.empty()
        : Optional.of(Fold.replay(events.subList(0, length)).facts());
  }

  public int length() {
    return events.size();
  }

  /** Whether this operation has been recorded: told again, it is answered as before. */
  public boolean has(String operation) {
    return operations.contains(operation);
  }
}
