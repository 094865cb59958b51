package dev.perch.app;

import dev.perch.campaign.digest.DigestTime;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.Clockwork;
import dev.perch.desk.OpeningHours;
import dev.perch.desk.OpeningHours.Shift;
import dev.perch.desk.ReplyTargets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How soon customers should hear from us, and when we are there.
 *
 * @param hours shifts by day, {@code monday: 09:00-12:30, 13:30-18:00}; none is always
 * @param handles targets by handle, where they are not the usual ones
 */
record ClockSettings(
    @Setting(value = "The time zone of the hours and of days", example = "Europe/Berlin")
        @Default("UTC")
        ZoneId zone,
    @Default("") Map<String, String> hours,
    @Default("") List<LocalDate> holidays,
    @Default("") Targets replies,
    @Default("") Map<String, Targets> handles,
    @Setting("How long a hand-off waits to be accepted") @Default("30m") Duration acceptWithin,
    @Setting("When the leads get the receipt of the day before") @Default("08:00")
        LocalTime receipt,
    @Setting("When the leads, or else the teams, get the digest of the week before, or never")
        @Default("monday 09:00")
        DigestTime digest) {

  ClockSettings {
    if (!acceptWithin.isPositive()) {
      throw new IllegalArgumentException("clocks.accept-within is more than none, such as 30m");
    }
    week(hours);
  }

  /** How soon a customer should hear from us, within our hours; at most 24h each. */
  record Targets(
      @Setting("What a first reply may take") @Default("30m") Duration first,
      @Setting("What any later reply may take") @Default("30m") Duration next,
      @Setting("What either may take where it is urgent") @Default("15m") Duration urgent,
      @Setting("What either may take where it may wait") @Default("4h") Duration low) {
    Targets {
      new ReplyTargets(first, next, urgent, low);
    }

    ReplyTargets read() {
      return new ReplyTargets(first, next, urgent, low);
    }
  }

  Clockwork clockwork() {
    Map<String, ReplyTargets> byHandle =
        handles.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().read()));
    OpeningHours open = new OpeningHours(zone, week(hours), new HashSet<>(holidays));
    return new Clockwork(open, replies.read(), byHandle, acceptWithin);
  }

  private static Map<DayOfWeek, List<Shift>> week(Map<String, String> hours) {
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    hours.forEach((day, shifts) -> week.put(day(day), shifts(shifts)));
    new OpeningHours(ZoneId.of("UTC"), week, Set.of());
    return week;
  }

  private static DayOfWeek day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no day. Write monday, tuesday, …, sunday".formatted(name)));
  }

  private static List<Shift> shifts(String text) {
    return Pattern.compile(",").splitAsStream(text).map(Shift::parse).toList();
  }
}
