package dev.perch.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.testing.PushedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final PushedClock clock = PushedClock.onMonday();
  private final Pace pace = new Pace(3, Duration.ofSeconds(1), clock);

  @Test
  void aBurstIsTakenAtOnceAndThenOneEachSoOften() {
    assertThat(taken("care")).isEqualTo(3);

    clock.push(Duration.ofMillis(999));
    assertThat(taken("care")).isZero();

    clock.push(Duration.ofMillis(1));
    assertThat(taken("care")).isEqualTo(1);
  }

  @Test
  void aLongPauseEarnsNoMoreThanABurst() {
    taken("care");

    clock.push(Duration.ofHours(1));

    assertThat(taken("care")).isEqualTo(3);
  }

  @Test
  void eachKeyHasAPaceOfItsOwn() {
    taken("care");

    assertThat(taken("pr")).isEqualTo(3);
  }

  @Test
  void whatTheServiceAsksForHoldsEverything() {
    pace.hold(Duration.ofSeconds(30));

    clock.push(Duration.ofMillis(29_999));
    assertThat(taken("care")).isZero();

    clock.push(Duration.ofMillis(1));
    assertThat(taken("care")).isEqualTo(3);
  }

  @Test
  void aShorterPauseAskedForLaterDoesNotEndTheLonger() {
    pace.hold(Duration.ofSeconds(30));
    pace.hold(Duration.ofSeconds(1));

    clock.push(Duration.ofSeconds(2));

    assertThat(taken("care")).isZero();
  }

  @Test
  void noTimeBetweenIsNoLimit() {
    Pace free = new Pace(1, Duration.ZERO, clock);

    for (int i = 0; i < 1_000; i++) {
      assertThat(free.tryTake("care")).isTrue();
    }
  }

  @Test
  void whoAsksWhetherThereIsRoomTakesNone() {
    assertThat(pace.hasRoom("care")).isTrue();
    assertThat(taken("care")).isEqualTo(3);
    assertThat(pace.hasRoom("care")).isFalse();

    clock.push(Duration.ofSeconds(1));
    assertThat(pace.hasRoom("care")).isTrue();

    pace.hold(Duration.ofSeconds(1));
    assertThat(pace.hasRoom("care")).isFalse();
  }

  private int taken(String key) {
    int taken = 0;
    while (pace.tryTake(key)) {
      taken++;
    }
    return taken;
  }
}
