package dev.perch.campaign.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is usual at an hour: how many wrote in the same hour, and those beside it, of the last four
 * weeks, or of the last seven days, whichever is more; on a new desk of as many as there are. Read
 * once an hour; not for several threads.
 */
public final class UsualVolume implements VolumeAlarm.Usual {
  private static final int WEEKS = 4;
  private static final int DAYS = 7;
  private static final int SLOTS_AN_HOUR = 6;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Volumes volumes;
  private long hour = Long.MIN_VALUE;
  private Map<String, Double> rates = Map.of();
  private boolean known;

  public UsualVolume(Volumes volumes) {
    this.volumes = volumes;
  }

  /** Whether a whole week has been counted: before that, nothing is known to be unusual. */
  public boolean known(Instant at) {
    read(at);
    return known;
  }

  @Override
  public double perHour(String measure, Instant at) {
    read(at);
    return rates.getOrDefault(measure, 0.0);
  }

  private void read(Instant at) {
    long now = at.getEpochSecond() / HOUR.toSeconds();
    if (now == hour) {
      return;
    }
    long first = volumes.since().orElse(Long.MAX_VALUE);
    Instant begin = Instant.ofEpochSecond(now * HOUR.toSeconds());
    Map<String, Double> weekly = mean(begin, Duration.ofDays(7), WEEKS, first);
    Map<String, Double> daily = mean(begin, Duration.ofDays(1), DAYS, first);
    daily.forEach((measure, rate) -> weekly.merge(measure, rate, Math::max));
    rates = weekly;
    known = first <= Volumes.slot(begin.minus(Duration.ofDays(7)));
    hour = now;
  }

  /** A mean over the hours from one before to one after, so many steps back. */
  private Map<String, Double> mean(Instant begin, Duration step, int steps, long first) {
    Map<String, Double> sums = new HashMap<>();
    int slots = 0;
    for (int back = 1; back <= steps; back++) {
      long from = Volumes.slot(begin.minus(step.multipliedBy(back)).minus(HOUR));
      for (long slot = Math.max(from, first); slot < from + 3 * SLOTS_AN_HOUR; slot++) {
        volumes
            .of(slot)
            .forEach((measure, count) -> sums.merge(measure, (double) count, Double::sum));
        slots++;
      }
    }
    double hours = (double) Math.max(1, slots) / SLOTS_AN_HOUR;
    sums.replaceAll((_, sum) -> sum / hours);
    return sums;
  }
}
