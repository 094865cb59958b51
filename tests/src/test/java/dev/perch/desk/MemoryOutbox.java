package dev.perch.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An outbox in memory, in the order of approval. */
public final class MemoryOutbox implements Outbox {
  private final Set<Entry> waiting = new LinkedHashSet<>();

  @Override
  public synchronized List<Entry> waiting(int most) {
    return waiting.stream().limit(most).toList();
  }

  @Override
  public synchronized boolean take(Entry entry) {
    return waiting.remove(entry);
  }

  synchronized void add(Entry entry) {
    waiting.add(entry);
  }
}
