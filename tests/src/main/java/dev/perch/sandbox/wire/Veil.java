package dev.perch.sandbox.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was written, and is missing from what is read for a while. */
public final class Veil {
  private final InstantSource clock;
  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  public Veil(InstantSource clock) {
    this.clock = clock;
  }

  /** From now on, for so long, this is missing. */
  public void hide(String id, Duration time) {
    until.put(id, clock.instant().plus(time));
  }

  public boolean hides(String id) {
    var end = until.get(id);
    return end != null && clock.instant().isBefore(end);
  }

  /** Whether something of that moment is too young to be read by who misses so much. */
  public boolean isYounger(Instant moment, Duration age) {
    return moment.plus(age).isAfter(clock.instant());
  }
}
