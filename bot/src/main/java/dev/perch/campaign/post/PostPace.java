package dev.perch.campaign.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How many posts a handle may begin within X's window. Kept in memory by the replica that releases:
 * after a restart it may ask for too many, which X refuses, and then they come round again.
 */
public final class PostPace {
  private final int most;
  private final Duration window;
  private final Map<String, Deque<Instant>> begun = new HashMap<>();

  /** At most so many posts of a handle in any window. */
  public PostPace(int most, Duration window) {
    if (most < 1 || !window.isPositive()) {
      throw new IllegalArgumentException("a pace is at least one post in some time");
    }
    this.most = most;
    this.window = window;
  }

  /** How many that handle may begin now. */
  synchronized int free(String handle, Instant now) {
    Deque<Instant> times = begun.computeIfAbsent(handle, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && !times.getFirst().plus(window).isAfter(now)) {
      times.removeFirst();
    }
    return most - times.size();
  }

  synchronized void began(String handle, Instant now) {
    begun.computeIfAbsent(handle, _ -> new ArrayDeque<>()).addLast(now);
  }
}
