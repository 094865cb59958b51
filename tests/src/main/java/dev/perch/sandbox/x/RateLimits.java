package dev.perch.sandbox.x;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls in windows of 15 minutes, and of some endpoints in windows of 24 hours, each counted from
 * its first call, for each endpoint and caller. Switched off, nothing is counted: a caller always
 * reads that all calls remain.
 */
final class RateLimits {
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final Duration DAY = Duration.ofHours(24);

  /**
   * What a caller may still do in one window.
   *
   * @param header how the names of its three headers begin
   * @param resetsAt when the window ends, in Unix seconds
   * @param exceeded whether this call is one too many
   */
  record Allowance(String header, int limit, int remaining, long resetsAt, boolean exceeded) {}

  private record Rule(String header, String counted, int limit, Duration length) {}

  private record Key(Endpoint endpoint, String header, String counted) {}

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

  /** Counts a call in all windows that it falls into, the one of 15 minutes first. */
  synchronized List<Allowance> take(Endpoint endpoint, Caller caller) {
    return rules(endpoint, caller).stream().map(rule -> take(endpoint, rule)).toList();
  }

  private static List<Rule> rules(Endpoint endpoint, Caller caller) {
    int limit = caller instanceof Caller.App ? endpoint.appLimit : endpoint.userLimit;
    List<Rule> rules = new ArrayList<>();
    rules.add(new Rule("x-rate-limit", caller.name(), limit, WINDOW));
    if (endpoint.userDailyLimit() > 0) {
      rules.add(new Rule("x-user-limit-24hour", caller.name(), endpoint.userDailyLimit(), DAY));
    }
    if (endpoint.appDailyLimit() > 0) {
      rules.add(new Rule("x-app-limit-24hour", "", endpoint.appDailyLimit(), DAY));
    }
    return rules;
  }

  private Allowance take(Endpoint endpoint, Rule rule) {
    Instant now = clock.instant();
    Key key = new Key(endpoint, rule.header(), rule.counted());
    Window window = windows.get(key);
    if (window == null || !now.isBefore(window.start().plus(rule.length()))) {
      window = new Window(now, 0);
    }
    boolean exceeded = on && window.used() >= rule.limit();
    int used = on && !exceeded ? window.used() + 1 : window.used();
    windows.put(key, new Window(window.start(), used));
    long resetsAt = window.start().plus(rule.length()).getEpochSecond();
    int remaining = Math.max(0, rule.limit() - used);
    return new Allowance(rule.header(), rule.limit(), remaining, resetsAt, exceeded);
  }
}
