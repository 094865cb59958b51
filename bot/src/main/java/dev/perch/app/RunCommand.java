package dev.perch.app;

import dev.perch.config.InvalidSettings;
import dev.perch.desk.Unavailable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code perch run}: works until it is told to stop. */
@Command(name = "run", description = "Runs the bot until it is told to stop (Ctrl-C, SIGTERM).")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class RunCommand implements Callable<Integer> {
  private static final int BAD_SETTINGS = 2;
  private static final int CANNOT_START = 3;

  /** Whoever stops us waits ten seconds in all. */
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(7);

  private static final Duration REDIS_ENDS_WITHIN = Duration.ofSeconds(2);

  @Spec private CommandSpec spec;

  @Option(
      names = {"-c", "--config"},
      defaultValue = "${env:PERCH_CONFIG:-perch.yaml}",
      description = "The settings file (default: perch.yaml).")
  private Path config;

  @Option(
      names = "--log",
      defaultValue = "${env:PERCH_LOG:-text}",
      description = "How the log is written: text for people, json for machines (default: text).")
  private LogForm log;

  /** How the log is written. */
  enum LogForm {
    TEXT,
    JSON
  }

  @Override
  public Integer call() throws InterruptedException {
    // Before the first logger is there: logback.xml reads it.
    System.setProperty("perch.log", log.name().toLowerCase(Locale.ROOT));
    CompletableFuture<Bot> started = new CompletableFuture<>();
    AtomicReference<AutoCloseable> redis = new AtomicReference<>(() -> {});
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      // Before the start, which may take a while: whoever stops Perch then leaves nothing behind.
      Runtime.getRuntime().addShutdownHook(stopping(started, redis, stopped));
      started.complete(Bot.start(config, System.getenv(), Clock.systemUTC(), redis::set));
      stopped.await();
      return 0;
    } catch (InvalidSettings e) {
      spec.commandLine().getErr().println(e.getMessage());
      return BAD_SETTINGS;
    } catch (Unavailable e) {
      spec.commandLine().getErr().println(e.getMessage());
      return CANNOT_START;
    } finally {
      started.cancel(false);
    }
  }

  private static Thread stopping(
      Future<Bot> started, AtomicReference<AutoCloseable> redis, CountDownLatch stopped) {
    return new Thread(
        () -> {
          try {
            stop(started, () -> redis.get().close(), STARTS_WITHIN);
          } finally {
            stopped.countDown();
          }
        },
        "stop");
  }

  /**
   * Ends it in order, if it comes up in time; else its Redis at least, which would outlive this
   * process.
   */
  static void stop(Future<Bot> started, AutoCloseable redis, Duration comesUpWithin) {
    Drain drain = new Drain();
    try {
      started.get(comesUpWithin.toMillis(), TimeUnit.MILLISECONDS).close(drain);
    } catch (TimeoutException e) {
      end(redis);
    } catch (CancellationException | ExecutionException e) {
      // It never started: there is nothing to end in order.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(AutoCloseable redis) {
    try {
      Thread.ofPlatform().daemon().start(() -> close(redis)).join(REDIS_ENDS_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(AutoCloseable redis) {
    try {
      redis.close();
    } catch (Exception e) {
      // What it acknowledged is on the disk; the next start finds it, whether it runs or not.
    }
  }
}
