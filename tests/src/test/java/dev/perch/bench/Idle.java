package dev.perch.bench;

import dev.perch.testing.BotProcess;
import java.time.Duration;

/** A bot that has done what it does on its own account, such as learning its bank. */
final class Idle {
  private static final Duration WINDOW = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Idle() {}

  /** Waits until it has worked less than a tenth of the time for a few seconds. */
  static void await(BotProcess bot) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Duration worked = WINDOW;
    while (worked.compareTo(WINDOW.dividedBy(10)) > 0 && System.nanoTime() < deadline) {
      Duration before = bot.worked();
      Thread.sleep(WINDOW);
      worked = bot.worked().minus(before);
    }
  }
}
