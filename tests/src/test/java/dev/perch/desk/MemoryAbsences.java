package dev.perch.desk;

import java.util.ArrayList;
import java.util.List;

/** In memory. */
public final class MemoryAbsences implements Absences {
  private final List<AwayEvent> events = new ArrayList<>();
  private final List<String> operations = new ArrayList<>();

  @Override
  public synchronized List<AwayEvent> read() {
    return List.copyOf(events);
  }

  @Override
  public synchronized boolean append(int seen, String operation, AwayEvent event) {
    if (seen != events.size()) {
      return seen < events.size()
          && operations.subList(seen, operations.size()).contains(operation);
    }
    events.add(event);
    operations.add(operation);
    return true;
  }
}
