package dev.perch.app;

import dev.perch.config.InvalidSettings;
import dev.perch.desk.Unavailable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
  private static final int STARTS_WITHIN_SECONDS = 7;

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
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      // Before the start, which may take a while: whoever stops Perch then leaves nothing behind.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, stopped), "stop"));
      started.complete(Bot.start(config, System.getenv(), Clock.systemUTC()));
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

  private static void stop(CompletableFuture<Bot> started, CountDownLatch stopped) {
    try {
      started.get(STARTS_WITHIN_SECONDS, TimeUnit.SECONDS).close();
    } catch (CancellationException | ExecutionException | TimeoutException e) {
      // It never started: there is nothing to end in order.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.countDown();
    }
  }
}
