package dev.perch.desk.clocks;

import dev.perch.desk.OpeningHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date by which a reply says that the customer hears from us. Found by rules, in English; where
 * it says only a day, that is when the day begins for us, so that somebody can still keep it.
 *
 * @param at when somebody should be reminded
 * @param words as the reply has it: {@code by Friday}
 * @param byTheHour whether it says an hour, and not only a day
 */
public record PromisedDate(Instant at, String words, boolean byTheHour) {
  private static final String DAYS =
      "mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
  private static final String MONTHS =
      "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

  /** A sentence without one of these tells of somebody else's dates: a parcel's, a shop's. */
  private static final Pattern PROMISE =
      Pattern.compile(
          "\\b(?:we|i)(?:['\u2019]ll| will| shall| are going to| should)\\b|\\b(?:get|come|be) back to you\\b|\\bhear from (?:us|me)\\b|\\b(?:expect|have) (?:an (?:answer|update)|news|a reply)\\b|\\blet you know\\b|\\b(?:update|call|reach out to|contact) you\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(?:by|on|before|until|till|this|next|within|in|from|latest)\\s+|(?:no later than|at the latest by)\\s+)*(?:the\\s+|next\\s+|coming\\s+)*(?:"
              + "(?<today>(?:end of (?:the )?day|close of business|eod|tonight|today))"
              + "|(?<tomorrow>tomorrow)"
              + "|(?<weekend>end of (?:the|this) week)"
              + "|(?<iso>\\d{4}-\\d{2}-\\d{2})"
              + "|(?<count>\\d{1,2}|an?|one|two|three|four|five|six|seven|ten|a couple of)\\s+(?<unit>hours?|hrs?|(?:working|business)\\s+days?|days?|weeks?)"
              + "|(?<dayfirst>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?<month1>"
              + MONTHS
              + ")"
              + "|(?<month2>"
              + MONTHS
              + ")\\s+(?<daylast>\\d{1,2})(?:st|nd|rd|th)?"
              + "|(?<weekday>"
              + DAYS
              + "))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n");
  private static final Pattern LEADS =
      Pattern.compile(
          "(?i)^(?:by|on|before|until|till|this|next|within|in|no later|at the|end|close|today|tomorrow|tonight|eod|latest|the|from).*");
  private static final Duration FURTHEST = Duration.ofDays(92);

  /** The first such date, if it lies ahead of when the reply was sent, and within three months. */
  public static Optional<PromisedDate> in(String reply, Instant sent, OpeningHours hours) {
    for (String sentence : SENTENCE.splitAsStream(reply).toList()) {
      if (!PROMISE.matcher(sentence).find()) {
        continue;
      }
      Matcher matcher = DATE.matcher(sentence);
      while (matcher.find()) {
        String words = matcher.group().strip();
        Optional<Instant> at =
            LEADS.matcher(words).matches() ? read(matcher, sent, hours) : Optional.empty();
        String unit = matcher.group("unit");
        boolean hour = unit != null && unit.toLowerCase(Locale.ROOT).startsWith("h");
        if (at.isPresent() && at.get().isAfter(sent) && at.get().isBefore(sent.plus(FURTHEST))) {
          return Optional.of(new PromisedDate(at.get(), words, hour));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> read(Matcher found, Instant sent, OpeningHours hours) {
    LocalDate today = hours.at(sent).toLocalDate();
    if (found.group("today") != null) {
      return Optional.of(hours.end(today).minus(Duration.ofHours(1)))
          .filter(at -> at.isAfter(sent));
    }
    if (found.group("tomorrow") != null) {
      return Optional.of(hours.beginning(today.plusDays(1)));
    }
    if (found.group("weekend") != null) {
      return Optional.of(
          hours.beginning(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))));
    }
    if (found.group("count") != null) {
      return Optional.of(span(found, sent, today, hours));
    }
    if (found.group("weekday") != null) {
      return Optional.of(hours.beginning(today.with(TemporalAdjusters.next(weekday(found)))));
    }
    return date(found, today).map(hours::beginning);
  }

  private static Instant span(Matcher found, Instant sent, LocalDate today, OpeningHours hours) {
    int count = count(found.group("count").toLowerCase(Locale.ROOT));
    String unit = found.group("unit").toLowerCase(Locale.ROOT);
    if (unit.startsWith("h")) {
      return sent.plus(Duration.ofHours(count));
    }
    if (unit.startsWith("week")) {
      return hours.beginning(today.plusWeeks(count));
    }
    return hours.beginning(
        unit.startsWith("day") ? today.plusDays(count) : workingDays(today, count, hours));
  }

  /** Days on which we are there; Monday to Friday where we always are. */
  private static LocalDate workingDays(LocalDate from, int count, OpeningHours hours) {
    LocalDate day = from;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
      left -= hours.open(day) && !(weekend && hours.week().isEmpty()) ? 1 : 0;
    }
    return day;
  }

  private static int count(String word) {
    return switch (word) {
      case "a", "an", "one" -> 1;
      case "two", "a couple of" -> 2;
      case "three" -> 3;
      case "four" -> 4;
      case "five" -> 5;
      case "six" -> 6;
      case "seven" -> 7;
      case "ten" -> 10;
      default -> Integer.parseInt(word);
    };
  }

  private static DayOfWeek weekday(Matcher found) {
    String day = found.group("weekday").substring(0, 3).toUpperCase(Locale.ROOT);
    for (DayOfWeek one : DayOfWeek.values()) {
      if (one.name().startsWith(day)) {
        return one;
      }
    }
    throw new IllegalStateException(day);
  }

  /** A day of a month is the next one of that name; one that no calendar has is none. */
  private static Optional<LocalDate> date(MatchResult found, LocalDate today) {
    try {
      String iso = found.group("iso");
      if (iso != null) {
        return Optional.of(LocalDate.parse(iso));
      }
      boolean dayFirst = found.group("dayfirst") != null;
      int day = Integer.parseInt(found.group(dayFirst ? "dayfirst" : "daylast"));
      Month month = month(found.group(dayFirst ? "month1" : "month2"));
      LocalDate date = LocalDate.of(today.getYear(), month, day);
      return Optional.of(date.isBefore(today) ? date.plusYears(1) : date);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Month month(String word) {
    String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month one : Month.values()) {
      if (one.name().startsWith(start)) {
        return one;
      }
    }
    throw new IllegalStateException(word);
  }
}
