package dev.perch.x;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is pushed. Starts at the real time, since Twitter4J signs with that. */
final class PushedClock implements InstantSource {
  private volatile Instant now = Instant.now();

  @Override
  public Instant instant() {
    return now;
  }

  void push(Duration by) {
    now = now.plus(by);
  }
}
