package dev.perch.campaign.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.listening.ListenStream.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long X wants us to wait. */
class StreamPauseTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final StreamPause pause = new StreamPause();

  private List<Duration> waits(Trouble trouble, int times) {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      pause.after(trouble, Optional.empty(), NOW);
      waits.add(Duration.between(NOW, pause.until()));
    }
    return waits;
  }

  @Test
  void aBrokenLineIsWaitedForALittleLongerEachTime() {
    assertThat(waits(Trouble.LINE, 3))
        .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(750));
    assertThat(waits(Trouble.LINE, 100)).last().isEqualTo(Duration.ofSeconds(16));
  }

  @Test
  void anErrorTwiceAsLongEachTime() {
    assertThat(waits(Trouble.SERVICE, 3))
        .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
    assertThat(waits(Trouble.SERVICE, 20)).last().isEqualTo(Duration.ofSeconds(320));
  }

  @Test
  void tooManyConnectionsAMinuteAtLeastOrAsLongAsXSays() {
    assertThat(waits(Trouble.TOO_MANY, 2))
        .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2));
    pause.over();
    pause.after(Trouble.TOO_MANY, Optional.of(NOW.plusSeconds(900)), NOW);
    assertThat(pause.until()).isEqualTo(NOW.plusSeconds(900));
    pause.over();
    pause.after(Trouble.TOO_MANY, Optional.of(NOW.plusSeconds(1)), NOW);
    assertThat(pause.until()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void afterASuccessItBeginsAnew() {
    waits(Trouble.SERVICE, 5);

    pause.over();

    assertThat(pause.until()).isBefore(NOW);
    assertThat(waits(Trouble.SERVICE, 1)).containsExactly(Duration.ofSeconds(5));
  }
}
