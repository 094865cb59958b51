package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Requests that are being answered while we stop. */
class UnderwayTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Underway underway = new Underway();

  @Test
  void oneThatWasBegunIsWaitedForAndNoneBeginsMeanwhile() throws Exception {
    boolean begun = underway.begin();
    boolean impatient = underway.drain(Duration.ZERO);
    boolean another = underway.begin();

    CompletableFuture<Boolean> drained = CompletableFuture.supplyAsync(this::drain);
    underway.end();

    assertThat(begun).isTrue();
    assertThat(impatient).isFalse();
    assertThat(another).isFalse();
    assertThat(drained.get()).isTrue();
  }

  @Test
  void withNothingUnderWayThereIsNothingToWaitFor() throws Exception {
    underway.begin();
    underway.end();

    assertThat(underway.drain(LONG)).isTrue();
    assertThat(underway.begin()).isFalse();
  }

  private boolean drain() {
    try {
      return underway.drain(LONG);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
