package dev.perch.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is pushed. */
public final class PushedClock implements InstantSource {
  /** A Monday morning; with microseconds, as the system's time has, for what is kept has less. */
  public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00.123456Z");

  private volatile Instant now;

  private PushedClock(Instant start) {
    now = start;
  }

  /** Starts on a Monday morning. */
  public static PushedClock onMonday() {
    return new PushedClock(MONDAY);
  }

  /** Starts at the real time, which Twitter4J signs with whatever we say. */
  public static PushedClock fromNow() {
    return new PushedClock(Instant.now());
  }

  /** Starts at that time. */
  public static PushedClock at(Instant start) {
    return new PushedClock(start);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets this much time go by at once. */
  public void push(Duration by) {
    now = now.plus(by);
  }
}
