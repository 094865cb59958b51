package dev.perch.campaign.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A fivefold rise is noticed; what is usual, and a night's few questions, are not. */
class VolumeAlarmTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private final VolumeAlarm alarm = new VolumeAlarm();
  private final Random random = new Random(20_260_302);
  private Instant now = MONDAY;

  private Optional<Rise> arrive(String measure, double perHour, VolumeAlarm.Usual usual) {
    double hours = -Math.log(1 - random.nextDouble()) / perHour;
    now = now.plusMillis(Math.round(hours * 3_600_000));
    return alarm.arrived(measure, now, usual);
  }

  @Test
  void weeksOfCalmRaiseNoneAndAFivefoldRiseIsNoticedWithinTwoMinutes() {
    VolumeAlarm.Usual busy = (_, _) -> 200;
    for (int i = 0; i < 4 * 168 * 200; i++) {
      assertThat(arrive("all", 200, busy)).isEmpty();
    }

    Instant begun = now;
    Optional<Rise> rise = Optional.empty();
    while (rise.isEmpty()) {
      rise = arrive("all", 1_000, busy);
    }

    assertThat(Duration.between(begun, now)).isLessThan(Duration.ofMinutes(2));
    assertThat(rise.get().seen()).isGreaterThan(3 * rise.get().expected());
  }

  @Test
  void aNightsFewQuestionsAreNoRise() {
    for (int customer = 0; customer < 5; customer++) {
      now = now.plusSeconds(10);
      assertThat(alarm.arrived("all", now, (_, _) -> 0)).isEmpty();
    }
  }

  @Test
  void anEntryIsMeasuredByItsOwnUsualRate() {
    VolumeAlarm.Usual usual = (measure, _) -> measure.equals("all") ? 100 : 2;
    int wrote = 0;
    Optional<Rise> rise = Optional.empty();
    while (rise.isEmpty() && wrote < 100) {
      rise = arrive("faq:login", 40, usual);
      wrote++;
    }

    assertThat(rise).map(Rise::measure).contains("faq:login");
    assertThat(wrote).isLessThan(15);
  }

  @Test
  void theUsualIsThatOfTheSameHourInFormerWeeksOnceAWeekIsKnown() {
    MemoryVolumes volumes = new MemoryVolumes();
    UsualVolume usual = new UsualVolume(volumes);
    for (int week = 1; week <= 2; week++) {
      Instant then = MONDAY.minus(Duration.ofDays(7L * week));
      for (int slot = 0; slot < 6; slot++) {
        volumes.put(Volumes.slot(then) - 6L * (week - 1) + slot, Map.of("all", 0));
      }
    }
    long hour = Volumes.slot(MONDAY.minus(Duration.ofDays(7)));
    for (int slot = -6; slot < 12; slot++) {
      volumes.put(hour + slot, Map.of("all", 10));
    }

    assertThat(usual.known(MONDAY)).isTrue();
    assertThat(usual.known(MONDAY.minus(Duration.ofDays(14)))).isFalse();
    assertThat(usual.perHour("all", MONDAY)).isBetween(20.0, 60.0);
    assertThat(usual.perHour("faq:login", MONDAY)).isZero();
  }
}
