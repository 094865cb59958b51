package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A bot that is told to stop while it starts. */
class RunCommandTest {
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void oneThatTakesTooLongToStartLeavesNoRedisBehind() {
    RunCommand.stop(new CompletableFuture<>(), closed::incrementAndGet, AT_ONCE);

    assertThat(closed).hasValue(1);
  }

  @Test
  void oneThatNeverStartedHasClosedItsRedisItself() {
    CompletableFuture<Bot> never = new CompletableFuture<>();
    never.cancel(false);

    RunCommand.stop(never, closed::incrementAndGet, AT_ONCE);

    assertThat(closed).hasValue(0);
  }
}
