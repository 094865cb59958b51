package dev.perch.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Stands still until it is pushed. Has microseconds, as the system's has, for what is kept has
 * milliseconds.
 */
public final class PushedClock implements InstantSource {
  /** Monday morning. */
  public static final Instant START = Instant.parse("2026-03-02T09:00:00.123456Z");

  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  public void push(Duration by) {
    now = now.plus(by);
  }
}
