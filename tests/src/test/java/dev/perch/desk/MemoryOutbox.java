package dev.perch.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outbox in memory, in the order of approval. */
public final class MemoryOutbox implements Outbox {
  private final Map<Entry, Instant> waiting = new LinkedHashMap<>();

  @Override
  public synchronized List<Entry> waiting(int most) {
    return waiting.keySet().stream().limit(most).toList();
  }

  @Override
  public synchronized List<Entry> due(Instant now, int most) {
    return waiting.entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(now))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized boolean take(Entry entry) {
    return waiting.remove(entry) != null;
  }

  /** From when on it may go out. */
  synchronized void add(Entry entry, Instant from) {
    waiting.put(entry, from);
  }
}
