package dev.perch.campaign.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How many customers began to write in each ten minutes, by measure. Five weeks are kept. */
public interface Volumes {
  Duration SLOT = Duration.ofMinutes(10);
  Duration KEPT = Duration.ofDays(35);

  /** The ten minutes in which that moment lies: how many of them there were since 1970. */
  static long slot(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SLOT.toSeconds());
  }

  /** When they begin. */
  static Instant begin(long slot) {
    return Instant.ofEpochSecond(slot * SLOT.toSeconds());
  }

  /** The first that was counted; nothing before anybody counts. */
  Optional<Long> since();

  /** What was counted in those ten minutes; empty for nothing. */
  Map<String, Integer> of(long slot);

  /**
   * Keeps what was counted so far; fewer than are kept already change nothing, so that whoever goes
   * on after a crash may count again.
   */
  void put(long slot, Map<String, Integer> counts);
}
