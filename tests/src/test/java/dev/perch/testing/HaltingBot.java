package dev.perch.testing;

import dev.perch.app.Bot;
import dev.perch.sandbox.BotSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A bot in a process of its own that lives by a pushed clock and ends by {@code Runtime.halt}: no
 * hook runs, no finally block, and nothing of it is left but what it wrote down.
 */
public final class HaltingBot implements AutoCloseable {
  private static final String HALT = "halt";

  private final Process process;
  private final PrintStream orders;
  private final ClockAhead clock;
  private final Thread ticking;

  private HaltingBot(Process process, ClockAhead clock) {
    this.process = process;
    this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.clock = clock;
    this.ticking = Thread.ofVirtual().start(this::tellTheTime);
  }

  /**
   * Starts one, without waiting until it is connected.
   *
   * @param clock by which it lives
   */
  public static HaltingBot start(BotSettings settings, ClockAhead clock, Path folder)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(BotProcess.java()));
    command.addAll(BotProcess.quickly());
    command.addAll(List.of(HaltingBot.class.getName(), settings.file().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("bot.log").toFile()));
    return new HaltingBot(builder.start(), clock);
  }

  private void tellTheTime() {
    try {
      while (process.isAlive()) {
        orders.println(clock.ahead().toMillis());
        Thread.sleep(50);
      }
    } catch (InterruptedException halted) {
      // It is told no time any more.
    }
  }

  /** Halts it where it is. */
  @Override
  public void close() throws InterruptedException {
    ticking.interrupt();
    ticking.join();
    orders.println(HALT);
    process.waitFor();
  }

  /** The process: takes how far its clock is ahead, in milliseconds, or the order to halt. */
  public static void main(String[] args) throws Exception {
    ClockAhead clock = new ClockAhead();
    Thread.ofPlatform().daemon().start(() -> listen(clock));
    Bot.start(Path.of(args[0]), System.getenv(), clock);
    Thread.currentThread().join();
  }

  private static void listen(ClockAhead clock) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null && !line.equals(HALT); line = in.readLine()) {
        clock.push(Duration.ofMillis(Long.parseLong(line)).minus(clock.ahead()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }
}
