package dev.perch.campaign.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Seven days.
 *
 * @param first the first of them
 * @param zone in which a day begins and ends
 */
public record Week(LocalDate first, ZoneId zone) {
  private static final int DAYS = 7;

  /** When it begins, inclusive. */
  public Instant from() {
    return first.atStartOfDay(zone).toInstant();
  }

  /** When it is over, exclusive. */
  public Instant to() {
    return first.plusDays(DAYS).atStartOfDay(zone).toInstant();
  }

  /** Its last day. */
  public LocalDate last() {
    return first.plusDays(DAYS - 1);
  }

  public List<LocalDate> days() {
    return Stream.iterate(first, day -> day.plusDays(1)).limit(DAYS).toList();
  }

  /** Whether that moment lies in it. */
  public boolean holds(Instant at) {
    return !at.isBefore(from()) && at.isBefore(to());
  }

  /** The day in which that moment lies. */
  LocalDate dayOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The seven days before it. */
  public Week before() {
    return new Week(first.minusDays(DAYS), zone);
  }
}
