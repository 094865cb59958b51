package dev.perch.slack.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Slack dates, which Slack renders in each reader's zone: cards do not tick. */
public final class Times {
  private static final DateTimeFormatter FALLBACK =
      DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private Times() {}

  /** "31 Oct 2031": a day of the calendar, the same wherever it is read. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "10:23:45", where it is read: for what happens in a moment. */
  static String second(Instant time) {
    return "<!date^%d^{time_secs}|%s>".formatted(time.getEpochSecond(), FALLBACK.format(time));
  }

  /** "today", "3 Nov": where it is read. */
  public static String day(Instant time) {
    return "<!date^%d^{date_short_pretty}|%s>"
        .formatted(time.getEpochSecond(), FALLBACK.format(time));
  }

  /** "today at 10:23", where it is read. */
  public static String at(Instant time) {
    return "<!date^%d^{date_short_pretty} at {time}|%s>"
        .formatted(time.getEpochSecond(), FALLBACK.format(time));
  }
}
