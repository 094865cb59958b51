package dev.perch.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** In memory, for all who share this. */
public final class MemoryRepeats implements Repeats {
  private final Map<String, Instant> told = new HashMap<>();

  @Override
  public synchronized boolean isNew(String what, Instant now, Instant until) {
    told.values().removeIf(end -> end.isBefore(now));
    return told.putIfAbsent(what, until) == null;
  }

  @Override
  public synchronized void forget(String what) {
    told.remove(what);
  }
}
