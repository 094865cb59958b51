package dev.perch.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When time has something to do with a launch. */
final class LaunchTimes {
  /** Who was busy when the brief came has finished by then. */
  private static final Duration AFTER_THE_BRIEF = Duration.ofHours(2);

  /** The shift before the one that it concerns. */
  private static final Duration A_DAY_BEFORE = Duration.ofDays(1);

  private static final Duration AN_HOUR_BEFORE = Duration.ofHours(1);

  private LaunchTimes() {}

  /** The next moment; null for one that waits for nothing more. */
  static @Nullable Instant next(Launch launch) {
    return launch instanceof Launch.Coming coming
        ? reminder(coming.facts()).orElse(coming.facts().goesLive())
        : null;
  }

  /** When those who have not read the brief are asked to, the next time before its hour. */
  static Optional<Instant> reminder(LaunchFacts facts) {
    Instant since = facts.reminded() == null ? facts.planned() : facts.reminded();
    return Stream.of(
            facts.planned().plus(AFTER_THE_BRIEF),
            facts.goesLive().minus(A_DAY_BEFORE),
            facts.goesLive().minus(AN_HOUR_BEFORE))
        .filter(moment -> moment.isAfter(since) && moment.isBefore(facts.goesLive()))
        .min(Instant::compareTo);
  }
}
