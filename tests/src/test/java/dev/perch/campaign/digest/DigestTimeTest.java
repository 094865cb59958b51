package dev.perch.campaign.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DigestTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final DigestTime MONDAYS = DigestTime.parse("monday 09:00");

  private static LocalDate told(String time) {
    return MONDAYS.latest(Instant.parse(time), BERLIN).first();
  }

  @Test
  void aWeekIsToldOfFromTheHourOnByTheClockOnTheWall() {
    assertThat(told("2026-03-09T07:59:59Z")).isEqualTo("2026-02-23");
    assertThat(told("2026-03-09T08:00:00Z")).isEqualTo("2026-03-02");
    assertThat(told("2026-03-15T23:30:00Z")).as("a Monday, too early").isEqualTo("2026-03-02");
  }

  @Test
  void aWeekHasItsSevenDaysThroughTheChangeOfTheClocks() {
    Week week = new Week(LocalDate.of(2026, 3, 23), BERLIN);

    assertThat(week.from()).isEqualTo("2026-03-22T23:00:00Z");
    assertThat(week.to()).isEqualTo("2026-03-29T22:00:00Z");
    assertThat(week.days()).hasSize(7).last().isEqualTo(week.last());
    assertThat(week.holds(week.from())).isTrue();
    assertThat(week.holds(week.to())).isFalse();
  }

  @Test
  void anyDayAndHourWillDoAndNoneAtAll() {
    assertThat(DigestTime.parse("friday 16:30"))
        .isEqualTo(new DigestTime(true, DayOfWeek.FRIDAY, LocalTime.of(16, 30)));
    assertThat(DigestTime.parse("never").given()).isFalse();
    assertThatThrownBy(() -> DigestTime.parse("mondays at nine"))
        .hasMessageContaining("Write monday 09:00, or never");
    assertThatThrownBy(() -> DigestTime.parse("monday 25:00"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
