package dev.perch.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is pushed. */
final class PushedClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void push(Duration by) {
    now = now.plus(by);
  }
}
