package dev.perch.sandbox.x;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Calls in windows of 15 minutes, each counted from its first call, for each endpoint and caller.
 * Switched off, nothing is counted: a caller always reads that all calls remain.
 */
final class RateLimits {
  static final Duration WINDOW = Duration.ofMinutes(15);

  /**
   * What a caller may still do.
   *
   * @param resetsAt when the window ends, in Unix seconds
   * @param exceeded whether this call is one too many
   */
  record Allowance(int limit, int remaining, long resetsAt, boolean exceeded) {}

  private record Key(Endpoint endpoint, String caller) {}

  private record Window(Instant start, int used) {}

  private final boolean on;
  private final InstantSource clock;
  private final Map<Key, Window> windows = new HashMap<>();

  RateLimits(boolean on, InstantSource clock) {
    this.on = on;
    this.clock = clock;
  }

  /** What time it is on X. */
  Instant now() {
    return clock.instant();
  }

  synchronized Allowance take(Endpoint endpoint, Caller caller) {
    int limit = caller instanceof Caller.App ? endpoint.appLimit : endpoint.userLimit;
    Instant now = clock.instant();
    Key key = new Key(endpoint, caller.name());
    Window window = windows.get(key);
    if (window == null || !now.isBefore(window.start().plus(WINDOW))) {
      window = new Window(now, 0);
    }
    boolean exceeded = on && window.used() >= limit;
    int used = on && !exceeded ? window.used() + 1 : window.used();
    windows.put(key, new Window(window.start(), used));
    long resetsAt = window.start().plus(WINDOW).getEpochSecond();
    return new Allowance(limit, Math.max(0, limit - used), resetsAt, exceeded);
  }
}
