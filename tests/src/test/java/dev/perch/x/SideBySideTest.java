package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work on many things at once. */
class SideBySideTest {
  @AfterEach
  void calm() {
    Thread.interrupted();
  }

  @Test
  void whoIsInterruptedLeavesNothingOutUnsaid() {
    Queue<Integer> done = new ConcurrentLinkedQueue<>();
    Thread.currentThread().interrupt();

    SideBySide.each(List.of(1, 2, 3), 2, done::add);

    assertThat(done).containsExactlyInAnyOrder(1, 2, 3);
  }
}
