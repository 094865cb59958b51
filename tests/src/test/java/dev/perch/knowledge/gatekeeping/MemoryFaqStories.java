package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.FaqId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stories of entries in memory. */
public final class MemoryFaqStories implements FaqStories {
  private final Map<FaqId, FaqStory> stories = new TreeMap<>();
  private final List<FaqId> changes = new ArrayList<>();

  @Override
  public synchronized Optional<FaqStory> read(FaqId id) {
    return Optional.ofNullable(stories.get(id));
  }

  @Override
  public synchronized Set<FaqId> ids() {
    return Set.copyOf(stories.keySet());
  }

  @Override
  public synchronized Optional<FaqStory> append(
      FaqId id, @Nullable FaqStory seen, String operation, List<FaqEvent> events) {
    FaqStory now = stories.get(id);
    int length = now == null ? 0 : now.events().size();
    int told = seen == null ? 0 : seen.events().size();
    if (length != told) {
      return Optional.ofNullable(now)
          .filter(story -> story.operations().subList(told, length).contains(operation));
    }
    List<String> operations = new ArrayList<>(now == null ? List.of() : now.operations());
    events.forEach(_ -> operations.add(operation));
    Stream<FaqEvent> before = now == null ? Stream.of() : now.events().stream();
    FaqStory after =
        new FaqStory(
            id,
            Stream.concat(before, events.stream()).toList(),
            operations,
            "head" + operations.size());
    stories.put(id, after);
    changes.add(id);
    return Optional.of(after);
  }

  /** As if nothing had been told yet. */
  public synchronized void lose() {
    stories.clear();
    changes.clear();
  }

  /** An entry changed by what is kept elsewhere. */
  public synchronized void changed(FaqId id) {
    changes.add(id);
  }

  @Override
  public synchronized Set<FaqId> appendAll(List<Addition> additions, String operation) {
    Set<FaqId> overtaken = new HashSet<>();
    for (Addition addition : additions) {
      FaqStory now = stories.get(addition.id());
      int length = now == null ? 0 : now.events().size();
      FaqStory seen = addition.seen();
      int told = seen == null ? 0 : seen.events().size();
      if (now != null && now.operations().subList(told, length).contains(operation)) {
        return Set.of();
      }
      if (length != told) {
        overtaken.add(addition.id());
      }
    }
    if (overtaken.isEmpty()) {
      additions.forEach(
          addition -> append(addition.id(), addition.seen(), operation, List.of(addition.event())));
    }
    return overtaken;
  }

  @Override
  public synchronized Changes since(String cursor) {
    String now = Integer.toString(changes.size());
    int from = cursor.equals(BEGINNING) ? 0 : Integer.parseInt(cursor);
    return from > changes.size()
        ? new Changes(now, ids(), true)
        : new Changes(now, new HashSet<>(changes.subList(from, changes.size())), false);
  }
}
