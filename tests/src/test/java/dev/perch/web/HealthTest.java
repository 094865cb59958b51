package dev.perch.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.money.Pulse;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What health makes of what the parts tell. */
class HealthTest {
  private final PushedClock clock = PushedClock.onMonday();
  private final Pulse pulse = new Pulse(clock);

  @Test
  void itIsReadyOnceEveryPartIsWell() {
    pulse.expect("slack");
    pulse.well("redis");
    boolean atFirst = Health.ready(pulse);

    pulse.well("slack");

    assertThat(atFirst).isFalse();
    assertThat(Health.ready(pulse)).isTrue();
    assertThat(Health.live(pulse)).isTrue();
  }

  @Test
  void aPartThatIsIllSaysSinceWhenAndWhatToDo() {
    pulse.well("redis");
    clock.push(Duration.ofMinutes(1));
    pulse.ill("redis", "Redis is full. Raise maxmemory.");
    clock.push(Duration.ofMinutes(1));
    pulse.ill("redis", "Redis is still full. Raise maxmemory.");

    assertThat(Health.ready(pulse)).isFalse();
    assertThat(Health.live(pulse)).isTrue();
    assertThat(Health.readiness(pulse))
        .hasToString(
            "{\"ready\":false,\"stopping\":false,\"parts\":[{\"part\":\"redis\",\"ok\":false,"
                + "\"since\":\"2026-03-02T09:01:00.123456Z\","
                + "\"words\":\"Redis is still full. Raise maxmemory.\"}]}");
  }

  @Test
  void aLoopThatDoesNotComeRoundIsNotReady() {
    pulse.well("loop cards", Duration.ofMinutes(2));
    clock.push(Duration.ofMinutes(2));
    boolean inTime = Health.ready(pulse);

    clock.push(Duration.ofMillis(1));

    assertThat(inTime).isTrue();
    assertThat(Health.ready(pulse)).isFalse();
    assertThat(Health.readiness(pulse).toString()).contains("has not come round");
  }

  @Test
  void aLoopThatEndedAsksForANewStart() {
    pulse.dead("loop cards", "It ended.");

    assertThat(Health.live(pulse)).isFalse();
    assertThat(Health.liveness(pulse)).hasToString("{\"live\":false}");
  }

  @Test
  void whoeverStopsIsNotReadyAndStillLives() {
    pulse.well("redis");

    pulse.stop();

    assertThat(Health.ready(pulse)).isFalse();
    assertThat(Health.live(pulse)).isTrue();
  }
}
