package dev.perch.slack.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How often something may be done: so many at once, then one each so often; for each key by itself.
 */
public final class Pace {
  private final int burst;
  private final Duration each;
  private final InstantSource clock;
  private final Map<String, Instant> used = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> held = new AtomicReference<>(Instant.MIN);

  /**
   * A pace.
   *
   * @param burst how many may be done at once after a pause, at least 1
   * @param each how long it takes until one more may be done; zero is no limit
   */
  public Pace(int burst, Duration each, InstantSource clock) {
    this.burst = burst;
    this.each = each;
    this.clock = clock;
  }

  /** Whether it may be done now; if so, it counts as done. */
  public boolean tryTake(String key) {
    Instant now = clock.instant();
    if (now.isBefore(held.get())) {
      return false;
    }
    boolean[] taken = {false};
    used.compute(
        key,
        (_, before) -> {
          // The time until which all that was done is paid for: never so far ahead that the burst
          // is spent.
          Instant paid = before == null || before.isBefore(now) ? now : before;
          Instant then = paid.plus(each);
          taken[0] = !then.isAfter(now.plus(each.multipliedBy(burst)));
          return taken[0] ? then : paid;
        });
    return taken[0];
  }

  /** Whether it could be done now; it does not count as done. */
  public boolean hasRoom(String key) {
    Instant now = clock.instant();
    Instant before = used.get(key);
    Instant paid = before == null || before.isBefore(now) ? now : before;
    return !now.isBefore(held.get())
        && !paid.plus(each).isAfter(now.plus(each.multipliedBy(burst)));
  }

  /** Nothing more for that long: the service asks for it. A longer pause stays as it is. */
  public void hold(Duration pause) {
    Instant until = clock.instant().plus(pause);
    held.accumulateAndGet(until, (one, other) -> one.isAfter(other) ? one : other);
  }
}
