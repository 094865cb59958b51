package dev.perch.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PublicHourTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static PublicHour of(String day, String time) {
    return PublicHour.of(LocalDate.parse(day), LocalTime.parse(time), BERLIN, NOW);
  }

  @Test
  void anHourIsByThePersonsClockInWinterAndInSummer() {
    assertThat(of("2026-03-10", "09:00"))
        .isEqualTo(new PublicHour.At(Instant.parse("2026-03-10T08:00:00Z"), false));
    assertThat(of("2026-07-10", "09:00"))
        .isEqualTo(new PublicHour.At(Instant.parse("2026-07-10T07:00:00Z"), false));
  }

  @Test
  void anHourThatTheClockLeavesOutIsNone() {
    assertThat(of("2026-03-29", "02:30"))
        .isEqualTo(new PublicHour.Skipped(LocalTime.of(3, 0)))
        .isNotEqualTo(of("2026-03-29", "03:30"));
  }

  @Test
  void anHourThatTheClockShowsTwiceIsTheFirst() {
    assertThat(of("2026-10-25", "02:30"))
        .isEqualTo(new PublicHour.At(Instant.parse("2026-10-25T00:30:00Z"), true));
  }

  @Test
  void anHourThatIsOverOrJustNowIsPast() {
    assertThat(of("2026-03-02", "10:00")).isEqualTo(new PublicHour.Past());
    assertThat(of("2020-01-01", "00:00")).isEqualTo(new PublicHour.Past());
  }
}
