package dev.perch.slack;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests of Slack's that are being answered. Once it is drained, none begins any more. */
final class Underway {
  private final Phaser requests = new Phaser(1);
  private volatile boolean draining;

  /** Whether a request may begin; if so, it must {@link #end()}. */
  boolean begin() {
    return !draining && requests.register() >= 0;
  }

  void end() {
    requests.arriveAndDeregister();
  }

  /**
   * Lets none begin, and waits for those that have.
   *
   * @return whether all ended in time
   */
  boolean drain(Duration most) throws InterruptedException {
    if (!draining) {
      draining = true;
      requests.arriveAndDeregister();
    }
    try {
      requests.awaitAdvanceInterruptibly(0, most.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException late) {
      return false;
    }
  }
}
