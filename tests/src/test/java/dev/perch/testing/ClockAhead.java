package dev.perch.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, which a story may push ahead. */
public final class ClockAhead extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  /** That much later it is from now on. */
  public void push(Duration time) {
    ahead = ahead.plus(time);
  }

  /** How far it is ahead. */
  public Duration ahead() {
    return ahead;
  }

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("stories are told in UTC");
  }
}
