package dev.perch.desk;

import java.time.Duration;

/**
 * How long is waited for people, as the settings say.
 *
 * @param lease how long a claim holds without a sign of its owner
 * @param warning how long before it lapses the owner is told
 * @param deputy how long whoever should sign off may take until a deputy may as well
 */
public record Waits(Duration lease, Duration warning, Duration deputy) {
  /** What holds where the settings say nothing. */
  public static final Waits USUAL =
      new Waits(Duration.ofMinutes(15), Duration.ofMinutes(3), Duration.ofMinutes(30));

  public Waits {
    if (warning.compareTo(lease) >= 0) {
      throw new IllegalArgumentException(
          "claims.warning must be shorter than claims.lease, or it would come before there is a claim");
    }
  }

  /** When in a lease the owner is told. */
  public Duration untilWarning() {
    return lease.minus(warning);
  }
}
