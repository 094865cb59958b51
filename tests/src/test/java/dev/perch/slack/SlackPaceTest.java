package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.slack.wire.Acks;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a press may take, and what may be set. */
class SlackPaceTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 99, 1_401, 3_000})
  void nobodyIsKeptWaitingForAsLongAsSlackWaits(long millis) {
    assertThatThrownBy(() -> new SlackPace(Duration.ZERO, Duration.ZERO, Duration.ofMillis(millis)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slack.pace.ack must be between 100ms and 1400ms");
  }

  @Test
  void whatTakesLongerThanIsSetIsTooLate() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (Acks acks = new Acks(Duration.ofMillis(1))) {
      assertThat(acks.quickly(() -> waitFor(never))).isInstanceOf(Acks.Quick.TooLate.class);
      never.countDown();
    }
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
