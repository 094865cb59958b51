package dev.perch.campaign.digest;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The middle of some lengths of time. */
final class Median {
  private Median() {}

  /** What at least half of them took at most; nothing of none. */
  static Optional<Duration> of(Collection<Duration> lengths) {
    List<Duration> sorted = lengths.stream().sorted().toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
  }
}
