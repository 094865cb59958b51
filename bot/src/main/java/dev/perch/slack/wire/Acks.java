package dev.perch.slack.wire;

import dev.perch.desk.FailureLog;
import dev.perch.desk.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what must be acknowledged inside Slack's three seconds, and everything else off its path.
 */
public final class Acks implements AutoCloseable {
  /** What an event may take to become durable where nothing else is set. */
  public static final Duration USUAL_PATIENCE = Duration.ofMillis(800);

  private static final int TRIES = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(1);

  private static final Logger log = LoggerFactory.getLogger(Acks.class);

  private final Duration patience;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("slack-", 0).factory());

  /**
   * Acks.
   *
   * @param patience what an event may take to become durable; after it, the person is told to press
   *     again
   */
  public Acks(Duration patience) {
    this.patience = patience;
  }

  /** With the usual patience. */
  public Acks() {
    this(USUAL_PATIENCE);
  }

  /** What came of work that had to be quick. */
  public sealed interface Quick<T> {
    record Done<T>(T value) implements Quick<T> {}

    /** It may still come about. */
    record TooLate<T>() implements Quick<T> {}

    /** A line is down. */
    record Down<T>() implements Quick<T> {}
  }

  /** Does the same to each, all at once, and waits for all, in their order. */
  public <S, T> List<T> together(List<S> all, Function<S, T> work) {
    return all.stream().map(one -> threads.submit(() -> work.apply(one))).toList().stream()
        .map(Acks::got)
        .toList();
  }

  private static <T> T got(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while it was worked out", e);
    } catch (ExecutionException e) {
      throw new Unavailable("a part of it failed", e);
    }
  }

  public <T> Quick<T> quickly(Supplier<T> work) {
    Future<T> future = threads.submit(work::get);
    try {
      return new Quick.Done<>(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new Quick.TooLate<>();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof Unavailable || e.getCause() instanceof SlackApi.TooFast)) {
        log.error("A press failed: {}", FailureLog.of(e));
      }
      return new Quick.Down<>();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Quick.TooLate<>();
    }
  }

  /** Does it after the ack; what fails is logged and otherwise forgotten: hints only. */
  public void later(Runnable work) {
    later(work, _ -> {});
  }

  /**
   * Does it after the ack, once, for somebody who waits for it.
   *
   * @param otherwise what to do where Slack refused, or did not answer: then it may have taken
   *     effect
   */
  public void later(Runnable work, Consumer<RuntimeException> otherwise) {
    begin(work, false, otherwise);
  }

  /**
   * Does it after the ack, and again for some minutes while Slack does not answer: for what may
   * take effect twice, and must not get lost.
   */
  public void surely(Runnable work) {
    begin(work, true, _ -> {});
  }

  private void begin(Runnable work, boolean again, Consumer<RuntimeException> otherwise) {
    try {
      threads.execute(() -> attempt(work, again, otherwise));
    } catch (RejectedExecutionException closed) {
      log.warn("Slack was not told: Perch is stopping");
    }
  }

  private static void attempt(Runnable work, boolean again, Consumer<RuntimeException> otherwise) {
    try {
      patiently(work, again);
    } catch (RuntimeException e) {
      log.warn("Slack was not told: {}", words(e));
      otherwise.accept(e);
    }
  }

  /** Of what nobody has foreseen not its message, which may repeat what somebody wrote. */
  private static String words(RuntimeException e) {
    return switch (e) {
      case Unavailable down -> String.valueOf(down.getMessage());
      case SlackRefused refused -> String.valueOf(refused.getMessage());
      case SlackApi.TooFast pause -> String.valueOf(pause.getMessage());
      default -> FailureLog.of(e);
    };
  }

  /** Where Slack asks for a pause, it gets one, a few times. */
  private static void patiently(Runnable work, boolean again) {
    Duration pause = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      try {
        work.run();
        return;
      } catch (SlackApi.TooFast tooFast) {
        if (tries == TRIES) {
          throw tooFast;
        }
        pause(tooFast.pause());
      } catch (Unavailable down) {
        if (!again || tries == TRIES) {
          throw down;
        }
        pause(pause);
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
      }
    }
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while Slack asked for a pause", e);
    }
  }

  /** Lets what people are still to be told be told, for a while. */
  @Override
  public void close() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
  }
}
