package dev.perch.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many tweets a handle may begin within X's window, posts and replies together. Kept in memory
 * by each replica: after a restart, or with several of them, it may ask for too many, which X
 * refuses; posts then come round again, and of a reply the card says so.
 */
public final class TweetPace {
  private final int most;
  private final Duration window;

  /** When each began, or is to begin; the oldest first. */
  private final Map<String, List<Instant>> begun = new HashMap<>();

  /** At most so many tweets of a handle in any window. */
  public TweetPace(int most, Duration window) {
    if (most < 1 || !window.isPositive()) {
      throw new IllegalArgumentException("a pace is at least one tweet in some time");
    }
    this.most = most;
    this.window = window;
  }

  /** One that keeps nobody waiting. */
  public static TweetPace free() {
    return new TweetPace(Integer.MAX_VALUE, Duration.ofSeconds(1));
  }

  /** How many that handle may begin now; below one for none. */
  public synchronized int free(String handle, Instant now) {
    return most - within(handle, now).size();
  }

  /** One begins now. */
  public synchronized void began(String handle, Instant now) {
    add(within(handle, now), now);
  }

  /**
   * When X takes one more, which is counted as begun then. Who asks first goes first.
   *
   * @param soonest not before that
   */
  public synchronized Instant next(String handle, Instant soonest) {
    List<Instant> times = within(handle, soonest);
    Instant next = times.size() < most ? soonest : times.get(times.size() - most).plus(window);
    add(times, next);
    return next;
  }

  private List<Instant> within(String handle, Instant now) {
    List<Instant> times = begun.computeIfAbsent(handle, _ -> new ArrayList<>());
    times.removeIf(time -> !time.plus(window).isAfter(now));
    return times;
  }

  private static void add(List<Instant> times, Instant time) {
    int place = Collections.binarySearch(times, time);
    times.add(place < 0 ? ~place : place, time);
  }
}
