package dev.perch.app;

import java.time.Duration;
import java.util.List;

/** The time that an orderly end may take in all: whoever stops us waits ten seconds. */
final class Drain {
  private static final Duration WORK_ENDS_WITHIN = Duration.ofMillis(6_500);

  private final long begun = System.nanoTime();

  /** Waits for what the loops have begun, all of them together no longer than is left. */
  void await(List<Loop> loops) throws InterruptedException {
    for (Loop loop : loops) {
      loop.await(left());
    }
  }

  /** What is left of it; may be negative. */
  Duration left() {
    return WORK_ENDS_WITHIN.minusNanos(System.nanoTime() - begun);
  }
}
