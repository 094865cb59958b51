package dev.perch.campaign.storm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each entry is asked for on an ordinary day, so that what always comes thick is no
 * storm. Counted in tens of minutes over the last day, without the last half hour.
 */
final class UsualRates {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration NOW = Duration.ofMinutes(30);

  /** How many from then on. */
  private static final class Count {
    private final Instant from;
    private int asked;

    Count(Instant from) {
      this.from = from;
    }
  }

  private final Map<String, Deque<Count>> counts = new HashMap<>();
  private final Instant since;

  /** Rates that know what happened since then. */
  UsualRates(Instant since) {
    this.since = since;
  }

  void asked(String what, Instant at) {
    Deque<Count> its = counts.computeIfAbsent(what, _ -> new ArrayDeque<>());
    if (its.isEmpty() || at.isAfter(its.getLast().from.plus(TEN_MINUTES))) {
      its.addLast(new Count(at));
    }
    its.getLast().asked++;
    while (its.getFirst().from.isBefore(at.minus(DAY))) {
      its.removeFirst();
    }
  }

  /** How many usually come in so much time; 0 where less than a window is known. */
  double in(Duration window, String what, Instant now) {
    Instant until = now.minus(NOW);
    Instant from = since.isAfter(now.minus(DAY)) ? since : now.minus(DAY);
    Duration known = Duration.between(from, until);
    if (known.compareTo(window) < 0) {
      return 0;
    }
    long asked =
        counts.getOrDefault(what, new ArrayDeque<>()).stream()
            .filter(count -> count.from.isBefore(until))
            .mapToLong(count -> count.asked)
            .sum();
    return (double) asked * window.toMillis() / known.toMillis();
  }
}
