package dev.perch.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When people are there to answer, as the clock on their wall shows it; so an hour that daylight
 * saving takes away is not counted, and one that it gives is.
 *
 * @param zone whose wall that is
 * @param week the shifts of each day, in order; a day without any is closed. An empty week is
 *     always open, and knows no holidays.
 * @param holidays days on which nobody is there
 */
public record OpeningHours(ZoneId zone, Map<DayOfWeek, List<Shift>> week, Set<LocalDate> holidays) {
  /** Hours further away than a year are a mistake in the settings, not a way to work. */
  private static final int MOST_DAYS = 366;

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  /** Refuses shifts of one day that overlap. */
  public OpeningHours {
    Map<DayOfWeek, List<Shift>> sorted = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, shifts) -> {
      List<Shift> inOrder = shifts.stream().sorted(Comparator.comparing(Shift::from)).toList();
      for (int i = 1; i < inOrder.size(); i++) {
        if (inOrder.get(i).from().isBefore(inOrder.get(i - 1).to())) {
          throw new IllegalArgumentException(
              "the shifts %s and %s overlap".formatted(inOrder.get(i - 1), inOrder.get(i)));
        }
      }
      if (!inOrder.isEmpty()) {
        sorted.put(day, inOrder);
      }
    });
    week = Map.copyOf(sorted);
    holidays = Set.copyOf(holidays);
  }

  /** Open at all times; days begin and end as they do in that zone. */
  public static OpeningHours always(ZoneId zone) {
    return new OpeningHours(zone, Map.of(), Set.of());
  }

  /** From then to then on one day; {@code to} is later, or midnight. */
  public record Shift(LocalTime from, LocalTime to) {
    public Shift {
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new IllegalArgumentException("%s is not before %s".formatted(from, to));
      }
      to = to.equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : to;
    }

    /** Reads {@code 09:00-12:30}. */
    public static Shift parse(String text) {
      String[] parts = text.strip().split("\\s*-\\s*", 2);
      if (parts.length != 2
          || !parts[0].matches("\\d\\d:\\d\\d")
          || !parts[1].matches("\\d\\d:\\d\\d")) {
        throw new IllegalArgumentException(
            "\"%s\" is no shift. Write it as 09:00-12:30".formatted(text));
      }
      String to = parts[1].equals("24:00") ? "00:00" : parts[1];
      return new Shift(LocalTime.parse(parts[0]), LocalTime.parse(to));
    }

    private Span on(LocalDate day, ZoneId zone) {
      Instant end =
          to.equals(LocalTime.MAX)
              ? day.plusDays(1).atStartOfDay(zone).toInstant()
              : day.atTime(to).atZone(zone).toInstant();
      return new Span(day.atTime(from).atZone(zone).toInstant(), end);
    }

    @Override
    public String toString() {
      return from + "-" + (to.equals(LocalTime.MAX) ? "24:00" : to);
    }
  }

  private record Span(Instant from, Instant to) {}

  /**
   * The moment at which so much of our time has gone by since {@code start}.
   *
   * <p>Hours in which nobody is there all year round count as if somebody were.
   */
  public Instant after(Instant start, Duration worked) {
    if (week.isEmpty()) {
      return start.plus(worked);
    }
    Duration left = worked;
    LocalDate day = start.atZone(zone).toLocalDate();
    for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
      for (Span span : spans(day)) {
        Instant from = span.from().isBefore(start) ? start : span.from();
        Duration here = Duration.between(from, span.to());
        if (here.isPositive() && here.compareTo(left) >= 0) {
          return from.plus(left);
        }
        left = here.isPositive() ? left.minus(here) : left;
      }
    }
    return start.plus(worked);
  }

  private List<Span> spans(LocalDate day) {
    return holidays.contains(day)
        ? List.of()
        : week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
            .map(shift -> shift.on(day, zone))
            .toList();
  }

  /** Whether somebody is there on that day. */
  public boolean open(LocalDate day) {
    return week.isEmpty() || !spans(day).isEmpty();
  }

  /** When that day begins for us, or the next on which we are there: nine where we always are. */
  public Instant beginning(LocalDate day) {
    return nextOpen(day)
        .map(open -> spans(open).getFirst().from())
        .orElseGet(() -> day.atTime(MORNING).atZone(zone).toInstant());
  }

  /** When that day ends for us, or the next on which we are there: five where it never does. */
  public Instant end(LocalDate day) {
    return nextOpen(day)
        .map(open -> spans(open).getLast().to())
        .orElseGet(() -> day.atTime(EVENING).atZone(zone).toInstant());
  }

  /** The first day from that one on with hours of its own. */
  private Optional<LocalDate> nextOpen(LocalDate day) {
    return day.datesUntil(day.plusDays(MOST_DAYS)).filter(one -> !spans(one).isEmpty()).findFirst();
  }

  /** What the wall shows at that moment. */
  public ZonedDateTime at(Instant time) {
    return time.atZone(zone);
  }
}
