package dev.perch.sandbox.x;

import java.time.Instant;

/**
 * Ids as X makes them: milliseconds since X's epoch (2010-11-04T01:42:54.657Z) shifted left by 22
 * bits, so that ids sort by time. Each id is greater than all before it, also when the clock stands
 * still or is set back.
 */
final class Snowflakes {
  private static final long EPOCH_MILLIS = 1_288_834_974_657L;
  private static final int SHIFT = 22;

  private long last;

  synchronized long next(Instant now) {
    last = Math.max(last + 1, firstOf(now));
    return last;
  }

  /** The smallest id that a tweet of this moment can have. */
  static long firstOf(Instant moment) {
    return Math.max(0, moment.toEpochMilli() - EPOCH_MILLIS) << SHIFT;
  }

  /** When a tweet with this id was posted. */
  static Instant momentOf(long id) {
    return Instant.ofEpochMilli((id >> SHIFT) + EPOCH_MILLIS);
  }
}
