package dev.perch.walks;

import dev.perch.app.DrivenBot;
import dev.perch.sandbox.BotSettings;
import dev.perch.testing.BotProcess;
import dev.perch.testing.ClockAhead;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A walk in a process of its own, which ends by {@code Runtime.halt} when it is told to: no hook
 * runs, no finally block, and nothing of it is left but what it changed. A process that is started
 * early waits until it is told where to walk.
 */
final class HaltingWalk implements AutoCloseable {
  private static final int HALTED = 37;

  private final Process process;
  private final PrintStream orders;
  private final BufferedReader answers;

  private HaltingWalk(Process process) {
    this.process = process;
    this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts the process, which loads what it needs and waits. */
  static HaltingWalk start(Map<String, String> secrets, File log) throws IOException {
    List<String> command = new ArrayList<>(List.of(BotProcess.java()));
    command.addAll(BotProcess.quickly());
    command.add(HaltingWalk.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(secrets);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log));
    return new HaltingWalk(builder.start());
  }

  /** Has it walk, until it has halted or is at the end of the road; then the clock is its. */
  void walk(Road road, Path settings, Tale tale, ClockAhead clock) throws IOException {
    List<String> order = new ArrayList<>(List.of(road.name(), settings.toString()));
    order.add(Long.toString(clock.ahead().toMillis()));
    order.addAll(tale.arguments());
    orders.println(String.join("\t", order));
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      clock.push(Duration.ofMillis(Long.parseLong(line)).minus(clock.ahead()));
    }
  }

  /** It halts where it is. Waits until it is no more. */
  void halt() {
    orders.println("halt");
    process.onExit().join();
  }

  /** Whether it ended by halting. */
  boolean halted() throws InterruptedException {
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == HALTED;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The process. */
  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> order = List.of(in.readLine().split("\t", -1));
    PrintStream told = System.out;
    System.setOut(System.err);
    Thread.ofPlatform().daemon().start(() -> halt(in));
    ClockAhead clock = new ClockAhead();
    clock.push(Duration.ofMillis(Long.parseLong(order.get(2))));
    BotSettings settings = new BotSettings(Path.of(order.get(1)), System.getenv());
    DrivenBot bot = DrivenBot.of(settings, clock);
    Tale tale = Tale.of(order.subList(3, order.size()));
    Walk walk = new Walk(bot, clock, tale, () -> false);
    walk.told(() -> told.println(clock.ahead().toMillis()));
    walk.along(Road.valueOf(order.getFirst()));
    bot.close();
    System.exit(0);
  }

  private static void halt(BufferedReader in) {
    try {
      in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Runtime.getRuntime().halt(HALTED);
    }
  }
}
