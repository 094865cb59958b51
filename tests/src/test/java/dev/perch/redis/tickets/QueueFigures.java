package dev.perch.redis.tickets;

import dev.perch.bench.Latencies;
import dev.perch.desk.Appends;
import dev.perch.desk.Bells;
import dev.perch.desk.Clockwork;
import dev.perch.desk.DeskName;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryRecentReplies;
import dev.perch.desk.Stories;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.DeskRules;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.Proofreading;
import dev.perch.desk.clocks.DatedStories;
import dev.perch.guard.GuardRules;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.server.RedisConnection;
import dev.perch.redis.server.RedisUrl;
import dev.perch.roster.Roster;
import dev.perch.ticket.TicketId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Prints how long it takes to find whose turn it is, and to hand a ticket over, on a desk with many
 * open tickets; one after the other, on an embedded Redis of its own.
 */
public final class QueueFigures {
  private static final int OPEN = 10_000;
  private static final int MEASURED = 2_000;
  private static final double GOAL = 50;

  private QueueFigures() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("perch-queue");
    try (RedisConnection connection = RedisConnection.to(RedisUrl.parse("embedded"), folder)) {
      Keys keys = new Keys(new DeskName("queue"));
      Line line = connection.line();
      Stories stories = new DatedStories(new RedisStories(line, keys), Clockwork.DEFAULT);
      for (int i = 0; i < OPEN; i++) {
        String tweet = ticket(i);
        stories.append(Appends.opening(tweet, "c" + tweet, "AcmeCare", Appends.at(i)));
      }
      RedisQueue queue = new RedisQueue(line, keys);
      print(
          "/next",
          measure(i -> {
            TicketId next = queue.next(List.of(Appends.CARE, Appends.PR), 5).getFirst();
            if (stories.read(next).isEmpty() || stories.words(next) == null) {
              throw new IllegalStateException("a ticket of the queue has no story");
            }
          }));
      Desk desk = desk(stories);
      print("a hand-off", measure(i -> handOff(desk, i)));
    }
  }

  private static String ticket(int number) {
    return Integer.toString(1_000_000 + number);
  }

  private static Desk desk(Stories stories) {
    InstantSource clock = InstantSource.system();
    return new Desk(
        stories,
        new Bells(),
        new Roster(new FakePeople(), clock),
        DeskRules.of(Set.of(Appends.CARE, Appends.PR)),
        _ -> Optional.empty(),
        new Proofreading(GuardRules.USUAL, stories, new MemoryRecentReplies(), clock),
        clock);
  }

  private static void handOff(Desk desk, int number) {
    Press press =
        new Press(
            FakePeople.WORKSPACE,
            FakePeople.INES,
            new TicketId(ticket(number)),
            "press:" + number,
            Press.NO_CLAIM,
            0);
    Pressed pressed = desk.act(press, new AgentAction.HandOff(Appends.PR, "Yours?"));
    if (!(pressed instanceof Pressed.Done)) {
      throw new IllegalStateException("a hand-off was answered by " + pressed);
    }
  }

  private static Latencies.Figures measure(IntConsumer work) {
    Latencies latencies = new Latencies();
    for (int i = 0; i < MEASURED; i++) {
      long begun = System.nanoTime();
      work.accept(i);
      latencies.add(begun, System.nanoTime());
    }
    return latencies.figures();
  }

  private static void print(String what, Latencies.Figures figures) {
    System.out.printf(
        Locale.ROOT,
        "%s with %,d open tickets: p50 / p95 / p99 %s, goal p99 <= %.0f ms: %s%n",
        what,
        OPEN,
        figures,
        GOAL,
        figures.p99() <= GOAL ? "met" : "NOT MET");
  }
}
