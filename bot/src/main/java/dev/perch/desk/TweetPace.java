package dev.perch.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many tweets a handle may begin within X's window, posts, replies and each part of a thread
 * together. A place is taken when a tweet leaves, and not before. Kept in memory by each replica:
 * after a restart, or with several of them, it may ask for too many, which X refuses; posts then
 * come round again, and of a reply the card says so.
 */
public final class TweetPace {
  private final int most;
  private final Duration window;

  /** When each began; the oldest first. */
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
    List<Instant> times = within(handle, now);
    int place = Collections.binarySearch(times, now);
    times.add(place < 0 ? ~place : place, now);
  }

  /** The newest that began was never asked of X: its place is free again. */
  public synchronized void giveBack(String handle) {
    List<Instant> times = begun.getOrDefault(handle, List.of());
    if (!times.isEmpty()) {
      times.removeLast();
    }
  }

  /**
   * About when X takes one more, behind so many that go before it; now, where it takes it at once.
   * Nothing is counted by it.
   */
  public synchronized Instant next(String handle, int before, Instant now) {
    List<Instant> times = within(handle, now);
    int place = times.size() + before - most;
    if (place < 0) {
      return now;
    }
    return place < times.size()
        ? times.get(place).plus(window)
        : next(handle, place - times.size(), now).plus(window);
  }

  private List<Instant> within(String handle, Instant now) {
    List<Instant> times = begun.computeIfAbsent(handle, _ -> new ArrayList<>());
    times.removeIf(time -> !time.plus(window).isAfter(now));
    return times;
  }
}
