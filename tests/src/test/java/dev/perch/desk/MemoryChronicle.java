package dev.perch.desk;

import java.util.ArrayList;
import java.util.List;

/** In memory. */
public final class MemoryChronicle<E> implements Chronicle<E> {
  private final List<E> events = new ArrayList<>();
  private final List<String> operations = new ArrayList<>();

  @Override
  public synchronized List<E> read() {
    return List.copyOf(events);
  }

  @Override
  public synchronized boolean append(int seen, String operation, E event) {
    if (seen != events.size()) {
      return seen < events.size()
          && operations.subList(seen, operations.size()).contains(operation);
    }
    events.add(event);
    operations.add(operation);
    return true;
  }
}
