package dev.perch.sandbox.slack;

import dev.perch.testing.PushedClock;
import java.time.Duration;

/** An emulated Slack in which nothing hangs on how fast this machine is today. */
final class NoHurry {
  /** Triggers do not expire, limits are off, and an app may take its time to acknowledge. */
  static final SlackOptions OPTIONS =
      SlackOptions.defaults()
          .withRateLimits(false)
          .withClock(PushedClock.onMonday())
          .withAckTimeout(Duration.ofSeconds(30));

  /** And whoever acts waits long for what comes of it; for all of that time, where nothing does. */
  static final SlackOptions PATIENT = OPTIONS.withPatience(Duration.ofSeconds(20));

  private NoHurry() {}
}
