package dev.perch.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  /** How it went is told after an hour, a day and a week. */
  private static final List<Integer> REPORTS = List.of(1, 24, 168);

  private LaunchTimes() {}

  /** The next moment; null for one that waits for nothing more. */
  static @Nullable Instant next(Launch launch) {
    if (launch.facts().untold() != null) {
      return launch.facts().untold();
    }
    return switch (launch) {
      case Launch.Coming coming -> reminder(coming.facts()).orElse(coming.facts().goesLive());
      case Launch.Live live -> nextReport(live).orElse(null);
      case Launch.CalledOff _ -> null;
    };
  }

  private static Optional<Instant> nextReport(Launch.Live live) {
    return REPORTS.stream()
        .filter(hours -> hours > live.facts().reported())
        .findFirst()
        .map(hours -> live.since().plus(Duration.ofHours(hours)));
  }

  /**
   * The latest report that is due; those before it would say less. In hours after it went public.
   */
  static Optional<Integer> report(Launch.Live live, Instant now) {
    return REPORTS.stream()
        .filter(hours -> hours > live.facts().reported())
        .filter(hours -> !now.isBefore(live.since().plus(Duration.ofHours(hours))))
        .reduce((_, later) -> later);
  }

  /** Whether tweets are still counted as being about it. */
  static boolean counts(Launch launch, Instant now) {
    return switch (launch) {
      case Launch.Coming _ -> true;
      case Launch.Live live -> now.isBefore(live.since().plus(Duration.ofHours(REPORTS.getLast())));
      case Launch.CalledOff _ -> false;
    };
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
