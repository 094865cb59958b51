package dev.perch.app;

import dev.perch.config.InvalidSettings;
import dev.perch.desk.Unavailable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
    try {
      Bot bot = Bot.start(config, System.getenv(), Clock.systemUTC());
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(bot, stopped), "stop"));
      stopped.await();
      return 0;
    } catch (InvalidSettings e) {
      spec.commandLine().getErr().println(e.getMessage());
      return BAD_SETTINGS;
    } catch (Unavailable e) {
      spec.commandLine().getErr().println(e.getMessage());
      return CANNOT_START;
    }
  }

  private static void stop(Bot bot, CountDownLatch stopped) {
    try {
      bot.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.countDown();
    }
  }
}
