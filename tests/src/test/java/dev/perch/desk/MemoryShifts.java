package dev.perch.desk;

import dev.perch.roster.Shift;
import dev.perch.roster.Shifts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Shifts in memory. */
public final class MemoryShifts implements Shifts {
  private final Map<String, Shift> shifts = new ConcurrentHashMap<>();

  @Override
  public Optional<Shift> of(String user) {
    return Optional.ofNullable(shifts.get(user));
  }

  @Override
  public Map<String, Shift> all() {
    return Map.copyOf(shifts);
  }

  @Override
  public void put(String user, Shift shift) {
    shifts.put(user, shift);
  }
}
