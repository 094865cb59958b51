package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

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
  void oneThatComesUpLateHasWhatIsLeftOfTheTime() throws InterruptedException {
    Bot bot = mock(Bot.class);
    Duration late = Duration.ofMillis(300);
    CompletableFuture<Bot> comesUp =
        new CompletableFuture<Bot>().completeOnTimeout(bot, late.toMillis(), TimeUnit.MILLISECONDS);
    Duration whole = new Drain().left();

    RunCommand.stop(comesUp, closed::incrementAndGet, Duration.ofMinutes(1));

    ArgumentCaptor<Drain> drain = ArgumentCaptor.forClass(Drain.class);
    verify(bot).close(drain.capture());
    assertThat(drain.getValue().left()).isLessThan(whole.minus(late));
    assertThat(closed).hasValue(0);
  }

  @Test
  void oneThatNeverStartedHasClosedItsRedisItself() {
    CompletableFuture<Bot> never = new CompletableFuture<>();
    never.cancel(false);

    RunCommand.stop(never, closed::incrementAndGet, AT_ONCE);

    assertThat(closed).hasValue(0);
  }
}
