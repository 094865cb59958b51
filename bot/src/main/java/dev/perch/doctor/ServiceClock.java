package dev.perch.doctor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;

/** This machine's clock beside a service's, which each of its answers tells in a header. */
public final class ServiceClock {
  /**
   * Services refuse signatures that are minutes off: Slack's are five, X does not say. Half a
   * minute is far more than an answer takes.
   */
  private static final Duration TOLERATED = Duration.ofSeconds(30);

  private ServiceClock() {}

  /**
   * How far apart they are.
   *
   * @param service whose clock it is beside: X
   * @param clock what time it is here
   * @param ask asks the service; gives its answer's {@code Date} header, if that has one
   */
  public static Finding compare(
      String service, InstantSource clock, Supplier<Optional<String>> ask) {
    String about = "clock";
    Optional<Instant> theirs = ask.get().flatMap(ServiceClock::parse);
    Instant ours = clock.instant();
    if (theirs.isEmpty()) {
      return Finding.warning(
          about,
          service + "'s answer did not tell the time.",
          "Make sure that this machine's clock is set by NTP.");
    }
    Duration ahead = Duration.between(theirs.get(), ours);
    if (ahead.abs().compareTo(TOLERATED) > 0) {
      return Finding.failed(
          about,
          "This machine's clock is %d seconds %s %s's, so signed requests are refused."
              .formatted(
                  ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of", service),
          "Let NTP set it (timedatectl set-ntp true).");
    }
    return Finding.ok(
        about, "This machine's clock and %s's agree within 30 seconds.".formatted(service));
  }

  private static Optional<Instant> parse(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException garbled) {
      return Optional.empty();
    }
  }
}
