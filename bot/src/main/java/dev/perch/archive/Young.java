package dev.perch.archive;

import dev.perch.ticket.Ticket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * What cannot be in the archive yet: X's ids tell when a tweet was written, and nothing is archived
 * that was closed for less time than it can be opened again. So no new tweet is looked for, and
 * none waits for a disk that is away.
 */
record Young(InstantSource clock) {
  /** X counts milliseconds since then, in all but the last 22 bits. */
  private static final long EPOCH = 1_288_834_974_657L;

  private static final int BELOW = 22;
  private static final String TWEET = "tweet:";

  private static final Pattern ID = Pattern.compile("[0-9]{1,19}");

  boolean is(String id) {
    if (!ID.matcher(id).matches()) {
      return false;
    }
    long written = (Long.parseUnsignedLong(id) >>> BELOW) + EPOCH;
    Instant oldest = clock.instant().minus(Ticket.REOPENS_FOR);
    return written > oldest.toEpochMilli();
  }

  /** Whether it is the name of such a tweet. */
  boolean names(String name) {
    return name.startsWith(TWEET) && is(name.substring(TWEET.length()));
  }
}
