package dev.perch.redis.tickets;

import dev.perch.bench.Latencies;
import dev.perch.desk.Appends;
import dev.perch.desk.Board;
import dev.perch.desk.Clockwork;
import dev.perch.desk.DeskName;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Stories;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.clocks.DatedStories;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.server.RedisConnection;
import dev.perch.redis.server.RedisUrl;
import dev.perch.slack.HomeOf;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Story;
import java.nio.file.Path;

/**
 * Tells how long it takes to make somebody's Home tab, from the store to its blocks, with so many
 * open tickets. A process of its own, so that the JVM has seen nothing else.
 */
public final class HomeFigures {
  public static final int OPEN = 10_000;

  private static final int WARM_UP = 100;
  private static final int MEASURED = 1_000;
  private static final int MINE = 40;

  private HomeFigures() {}

  /**
   * Measures.
   *
   * @param args the port of a Redis, on which a desk of its own is filled
   */
  public static void main(String[] args) {
    RedisUrl url = RedisUrl.parse("redis://127.0.0.1:" + args[0]);
    try (RedisConnection connection = RedisConnection.to(url, Path.of("unused"))) {
      Line line = connection.line();
      Keys keys = new Keys(new DeskName("home-figures-" + System.nanoTime()));
      fill(new RedisStories(line, keys));
      System.out.println("home " + measure(new RedisBoard(line, keys)).line());
    }
  }

  private static void fill(RedisStories plain) {
    Stories stories = new DatedStories(plain, Clockwork.DEFAULT);
    AgentId ines = new AgentId(FakePeople.INES);
    for (int i = 0; i < OPEN; i++) {
      Story story = Appends.done(stories.append(Appends.opening("19000000000000" + (10_000 + i))));
      if (i % (OPEN / MINE) == 0) {
        Appends.done(stories.append(Appends.next(story, "op:1", Appends.claimed(ines, 1))));
      }
    }
  }

  private static Latencies.Figures measure(Board board) {
    HomeOf home = new HomeOf(new FakeDesk(), board);
    int blocks = 0;
    for (int i = 0; i < WARM_UP; i++) {
      blocks += home.of(FakePeople.INES).getBlocks().size();
    }
    Latencies latencies = new Latencies();
    for (int i = 0; i < MEASURED; i++) {
      long begun = System.nanoTime();
      blocks += home.of(FakePeople.INES).getBlocks().size();
      latencies.add(begun, System.nanoTime());
    }
    if (blocks == 0) {
      throw new IllegalStateException("nothing was shown");
    }
    return latencies.figures();
  }
}
