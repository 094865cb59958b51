package dev.perch.campaign.digest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * When the leads get the digest of a week: the seven days that end with the midnight before.
 *
 * @param given false where they only get it when they ask
 */
public record DigestTime(boolean given, DayOfWeek day, LocalTime hour) {
  private static final String NEVER = "never";

  /**
   * Reads {@code monday 09:00} or {@code never}.
   *
   * @throws IllegalArgumentException in words, for anything else
   */
  public static DigestTime parse(String text) {
    if (text.strip().equals(NEVER)) {
      return new DigestTime(false, DayOfWeek.MONDAY, LocalTime.MIDNIGHT);
    }
    String[] parts = text.strip().split(" +", -1);
    try {
      if (parts.length == 2) {
        return new DigestTime(
            true, DayOfWeek.valueOf(parts[0].toUpperCase(Locale.ROOT)), LocalTime.parse(parts[1]));
      }
    } catch (IllegalArgumentException | DateTimeException wrong) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "\"%s\" is no day and hour. Write monday 09:00, or never".formatted(text));
  }

  /** The latest week of which it is time to tell. */
  Week latest(Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    LocalDate told = here.toLocalDate().with(TemporalAdjusters.previousOrSame(day));
    boolean later = told.equals(here.toLocalDate()) && here.toLocalTime().isBefore(hour);
    return new Week(told.minusWeeks(later ? 2 : 1), zone);
  }
}
