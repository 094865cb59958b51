package dev.perch.redis;

import dev.perch.bench.Latencies;
import dev.perch.desk.Appends;
import dev.perch.desk.Board;
import dev.perch.desk.DeskName;
import dev.perch.slack.view.HomeWork;
import dev.perch.slack.view.HomeWork.TeamQueue;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells how long it takes to make somebody's Home tab, from the store to its blocks, with so many
 * open tickets. A process of its own, so that the JVM has seen nothing else.
 */
public final class HomeFigures {
  public static final int OPEN = 10_000;

  private static final int WARM_UP = 100;
  private static final int MEASURED = 1_000;
  private static final int QUEUE = 10;
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

  private static void fill(RedisStories stories) {
    for (int i = 0; i < OPEN; i++) {
      Story story = Appends.done(stories.append(Appends.opening("19000000000000" + (10_000 + i))));
      if (i % (OPEN / MINE) == 0) {
        Appends.done(stories.append(Appends.next(story, "op:1", Appends.claimed(Appends.ANNA, 1))));
      }
    }
  }

  private static Latencies.Figures measure(Board board) {
    int blocks = 0;
    for (int i = 0; i < WARM_UP; i++) {
      blocks += home(board);
    }
    Latencies latencies = new Latencies();
    for (int i = 0; i < MEASURED; i++) {
      long begun = System.nanoTime();
      blocks += home(board);
      latencies.add(begun, System.nanoTime());
    }
    if (blocks == 0) {
      throw new IllegalStateException("nothing was shown");
    }
    return latencies.figures();
  }

  private static int home(Board board) {
    Board.Standing standing =
        board.standing(List.of(Appends.CARE, Appends.PR), List.of(Appends.ANNA), QUEUE);
    Set<TicketId> wanted = new LinkedHashSet<>(standing.queue(Appends.CARE).oldest());
    wanted.addAll(standing.heldBy(Appends.ANNA));
    Map<TicketId, Board.Glance> tickets = new LinkedHashMap<>();
    board.glance(wanted).forEach(glance -> tickets.put(glance.story().ticket().id(), glance));
    HomeWork.Shown shown =
        new HomeWork.Shown(
            List.of(),
            glances(tickets, standing.heldBy(Appends.ANNA)),
            List.of(
                new TeamQueue(
                    Appends.CARE,
                    standing.queue(Appends.CARE).open(),
                    glances(tickets, standing.queue(Appends.CARE).oldest()))),
            List.of(),
            List.of(),
            List.of());
    return HomeWork.blocks(shown).size();
  }

  private static List<Board.Glance> glances(
      Map<TicketId, Board.Glance> tickets, List<TicketId> ids) {
    return ids.stream().map(tickets::get).filter(Objects::nonNull).toList();
  }
}
