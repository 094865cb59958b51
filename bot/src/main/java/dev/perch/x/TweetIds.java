package dev.perch.x;

import java.time.Instant;

/**
 * X's ids tell when a tweet was posted, to the millisecond, where {@code created_at} and {@code
 * start_time} know seconds: milliseconds since 2010-11-04T01:42:54.657Z, shifted left by 22 bits
 * ("Announcing Snowflake", Twitter's engineering blog).
 */
final class TweetIds {
  private static final long EPOCH_MILLIS = 1_288_834_974_657L;
  private static final int SHIFT = 22;

  private TweetIds() {}

  /** The smallest id that a tweet of that moment can have. */
  static String firstOf(Instant moment) {
    return Long.toString(Math.max(0, moment.toEpochMilli() - EPOCH_MILLIS) << SHIFT);
  }
}
