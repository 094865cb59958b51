package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.perch.desk.OpeningHours.Shift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final OpeningHours SPLIT =
      hours(BERLIN, List.of("09:00-12:30", "13:30-18:00"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00+01:00, PT30M, 2026-11-23T09:30+01:00, within a shift",
    "2026-11-23T12:15+01:00, PT30M, 2026-11-23T13:45+01:00, over lunch",
    "2026-11-23T12:00+01:00, PT30M, 2026-11-23T12:30+01:00, to the end of a shift",
    "2026-11-23T03:00+01:00, PT30M, 2026-11-23T09:30+01:00, before we come",
    "2026-11-27T17:45+01:00, PT30M, 2026-11-30T09:15+01:00, over a weekend",
    "2026-11-28T11:00+01:00, PT30M, 2026-11-30T09:30+01:00, written on a Saturday",
    "2026-12-24T17:50+01:00, PT30M, 2026-12-28T09:20+01:00, over a holiday and a weekend",
    "2026-11-23T09:00+01:00, PT16H, 2026-11-24T18:00+01:00, two days of ours",
  })
  void ourHoursAloneCount(String from, Duration worked, String then) {
    assertThat(SPLIT.after(time(from), worked)).isEqualTo(time(then));
  }

  @Test
  void anHourThatDaylightSavingTakesIsNotCounted() {
    OpeningHours night = hours(BERLIN, List.of("00:00-24:00"));

    Instant then = night.after(time("2026-03-29T01:30+01:00"), Duration.ofHours(1));

    assertThat(then).isEqualTo(time("2026-03-29T03:30+02:00"));
  }

  @Test
  void anHourThatDaylightSavingGivesIsCountedTwice() {
    OpeningHours early = hours(BERLIN, List.of("01:00-04:00", "09:00-10:00"));

    Instant then = early.after(time("2026-10-25T01:00+02:00"), Duration.ofHours(4));

    assertThat(then).isEqualTo(time("2026-10-25T04:00+01:00"));
  }

  @Test
  void aShiftThatLiesInTheMissingHourIsNone() {
    OpeningHours odd = hours(BERLIN, List.of("02:00-03:00", "09:00-10:00"));

    Instant then = odd.after(time("2026-03-29T00:00+01:00"), Duration.ofMinutes(30));

    assertThat(then).isEqualTo(time("2026-03-29T09:30+02:00"));
  }

  @Test
  void dayAndNightAreDaysOfTwentyThreeAndTwentyFiveHours() {
    OpeningHours always = hours(BERLIN, List.of("00:00-24:00"));

    assertThat(always.after(time("2026-03-29T00:00+01:00"), Duration.ofHours(24)))
        .isEqualTo(time("2026-03-30T01:00+02:00"));
    assertThat(always.after(time("2026-10-25T00:00+02:00"), Duration.ofHours(24)))
        .isEqualTo(time("2026-10-25T23:00+01:00"));
  }

  @Test
  void theSameHoursAreOthersInAnotherZone() {
    OpeningHours kolkata = hours(ZoneId.of("Asia/Kolkata"), List.of("09:00-12:30", "13:30-18:00"));

    assertThat(kolkata.after(time("2026-11-23T00:00Z"), Duration.ofMinutes(30)))
        .isEqualTo(time("2026-11-23T04:00Z"));
  }

  @Test
  void withoutHoursWeAreAlwaysThere() {
    OpeningHours always = OpeningHours.always(BERLIN);

    assertThat(always.after(time("2026-11-28T23:50+01:00"), Duration.ofMinutes(30)))
        .isEqualTo(time("2026-11-29T00:20+01:00"));
    assertThat(always.beginning(LocalDate.of(2026, 11, 28)))
        .isEqualTo(time("2026-11-28T09:00+01:00"));
  }

  @Test
  void hoursThatNeverComeDoNotHoldUpTheClockForEver() {
    OpeningHours never =
        new OpeningHours(
            BERLIN,
            Map.of(DayOfWeek.MONDAY, List.of(Shift.parse("09:00-10:00"))),
            Set.copyOf(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2028, 12, 31)).toList()));

    assertThat(never.after(time("2026-11-23T09:00Z"), Duration.ofMinutes(30)))
        .isEqualTo(time("2026-11-23T09:30Z"));
  }

  @Test
  void shiftsThatOverlapAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hours(BERLIN, List.of("09:00-13:00", "12:00-18:00")))
        .withMessageContaining("overlap");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9-12", "09:00", "18:00-09:00", "09:00-09:00", "nine to five", ""})
  void whatIsNoShiftIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Shift.parse(text));
  }

  private static OpeningHours hours(ZoneId zone, List<String> shifts, DayOfWeek... closed) {
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!Arrays.asList(closed).contains(day)) {
        week.put(day, shifts.stream().map(Shift::parse).toList());
      }
    }
    return new OpeningHours(zone, week, Set.of(LocalDate.of(2026, 12, 25)));
  }

  private static Instant time(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
