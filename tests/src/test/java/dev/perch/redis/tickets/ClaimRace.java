package dev.perch.redis.tickets;

import dev.perch.bench.Latencies;
import dev.perch.desk.Appends;
import dev.perch.desk.DeskName;
import dev.perch.redis.line.Keys;
import dev.perch.redis.server.RedisConnection;
import dev.perch.redis.server.RedisUrl;
import dev.perch.testing.BotProcess;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two processes that claim the same tickets at the same time, and the same two running the bare
 * script.
 *
 * @param tickets how many they raced for
 * @param perSecond claims that were decided a second, won or lost: two for each ticket
 * @param barePerSecond appends of one event that both got done together, in tickets that nobody
 *     else wants
 * @param bareAlone one such append, ten a second
 * @param wrong tickets with no winner or with two; empty, or the desk is broken
 */
public record ClaimRace(
    int tickets,
    double perSecond,
    double barePerSecond,
    Latencies.Figures bareAlone,
    List<String> wrong) {
  private static final int BASE = 1_000_000_000;
  private static final AtomicInteger DESKS = new AtomicInteger();

  /** Runs it on that Redis, on a desk of its own. */
  public static ClaimRace on(int port, List<String> flags, int tickets)
      throws IOException, InterruptedException {
    String desk = "race" + DESKS.incrementAndGet();
    RedisUrl url = RedisUrl.parse("redis://127.0.0.1:" + port);
    try (RedisConnection connection = RedisConnection.to(url, Path.of("unused"))) {
      RedisStories stories = new RedisStories(connection.line(), new Keys(new DeskName(desk)));
      Racer.inParallel(2 * tickets, number -> stories.append(Appends.opening(ticket(number))));
      double seconds = race(port, flags, desk, "race", tickets);
      double bare = race(port, flags, desk, "bare", tickets);
      List<String> wrong = new ArrayList<>();
      for (int i = 0; i < tickets; i++) {
        long claims =
            stories.read(new TicketId(ticket(i))).orElseThrow().events().stream()
                .filter(event -> event instanceof TicketEvent.Claimed)
                .count();
        if (claims != 1) {
          wrong.add(ticket(i));
        }
      }
      return new ClaimRace(
          tickets, 2 * tickets / seconds, tickets / bare, alone(stories, 2 * tickets), wrong);
    }
  }

  static String ticket(int number) {
    return Integer.toString(BASE + number);
  }

  private static Latencies.Figures alone(RedisStories stories, int from)
      throws InterruptedException {
    Latencies latencies = new Latencies();
    for (int i = 0; i < 200; i++) {
      long begun = System.nanoTime();
      stories.append(Appends.opening(ticket(from + i)));
      latencies.add(begun, System.nanoTime());
      Thread.sleep(20);
    }
    return latencies.figures();
  }

  /**
   * Starts both, lets them go at once, and returns the seconds until the slower one was through.
   */
  private static double race(int port, List<String> flags, String desk, String mode, int tickets)
      throws IOException, InterruptedException {
    List<Process> racers = new ArrayList<>();
    for (int who = 0; who < 2; who++) {
      List<String> command = new ArrayList<>(List.of(BotProcess.java()));
      command.addAll(flags);
      command.addAll(List.of("-cp", BotProcess.classPath(), Racer.class.getName()));
      command.addAll(List.of("" + port, desk, mode, "" + who, "" + tickets));
      racers.add(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }
    for (Process racer : racers) {
      racer.inputReader().readLine();
    }
    long begun = System.nanoTime();
    for (Process racer : racers) {
      racer.outputWriter().write("go\n");
      racer.outputWriter().flush();
    }
    for (Process racer : racers) {
      if (racer.waitFor() != 0) {
        throw new IOException("a racer fell: " + racer.inputReader().readLine());
      }
    }
    return (System.nanoTime() - begun) / 1e9;
  }
}
