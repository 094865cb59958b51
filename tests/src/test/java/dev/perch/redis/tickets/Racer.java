package dev.perch.redis.tickets;

import dev.perch.desk.Appends;
import dev.perch.desk.Bells;
import dev.perch.desk.DeskName;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryRecentReplies;
import dev.perch.desk.Stories;
import dev.perch.desk.Stories.Append;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.DeskRules;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.Proofreading;
import dev.perch.guard.GuardRules;
import dev.perch.redis.line.Keys;
import dev.perch.redis.server.RedisConnection;
import dev.perch.redis.server.RedisUrl;
import dev.perch.roster.Roster;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * One of two bots that race: the real desk on the real Redis, without Slack before it. Says that it
 * is ready, and goes when it is told to.
 *
 * <p>Arguments: Redis' port, the desk, {@code race} or {@code bare}, 0 or 1, how many tickets.
 */
final class Racer {
  private static final int AT_ONCE = 32;
  private static final int WARM_UP = 2_000;

  private Racer() {}

  public static void main(String[] args) throws Exception {
    int who = Integer.parseInt(args[3]);
    int tickets = Integer.parseInt(args[4]);
    RedisUrl url = RedisUrl.parse("redis://127.0.0.1:" + args[0]);
    try (RedisConnection connection = RedisConnection.to(url, Path.of("unused"))) {
      Stories stories = new RedisStories(connection.line(), new Keys(new DeskName(args[1])));
      Stories elsewhere =
          new RedisStories(connection.line(), new Keys(new DeskName(args[1] + "-warm" + who)));
      inParallel(
          WARM_UP,
          number -> {
            elsewhere.append(Appends.opening(ClaimRace.ticket(number)));
            claim(desk(elsewhere), who, number);
          });
      IntConsumer work =
          args[2].equals("race") ? racing(stories, who) : bare(stories, who, tickets);
      System.out.println("ready");
      System.in.read();
      inParallel(args[2].equals("race") ? tickets : tickets / 2, work);
    }
    System.exit(0);
  }

  private static IntConsumer racing(Stories stories, int who) {
    Desk desk = desk(stories);
    return number -> claim(desk, who, number);
  }

  private static Desk desk(Stories stories) {
    InstantSource clock = InstantSource.system();
    return new Desk(
        stories,
        new Bells(),
        new Roster(new FakePeople(), clock),
        DeskRules.of(Set.of(Appends.CARE)),
        _ -> Optional.empty(),
        new Proofreading(GuardRules.USUAL, stories, new MemoryRecentReplies(), clock),
        clock);
  }

  private static void claim(Desk desk, int who, int number) {
    String user = who == 0 ? FakePeople.INES : FakePeople.TOMAS;
    TicketId ticket = new TicketId(ClaimRace.ticket(number));
    Press press = new Press(FakePeople.WORKSPACE, user, ticket, "press:" + user, Press.NO_CLAIM, 0);
    Pressed answer = desk.act(press, new AgentAction.Claim());
    if (!(answer instanceof Pressed.Done || answer instanceof Pressed.HeldBy)) {
      throw new IllegalStateException("a claim was answered by " + answer);
    }
  }

  /** Claims that are ready to be appended: nothing is read, nothing is decided. */
  private static IntConsumer bare(Stories stories, int who, int tickets) {
    int mine = tickets + who * (tickets / 2);
    List<Append> ready = new ArrayList<>();
    for (int i = 0; i < tickets / 2; i++) {
      Story story = stories.read(new TicketId(ClaimRace.ticket(mine + i))).orElseThrow();
      ready.add(Appends.next(story, "press:bare", Appends.claimed(Appends.ANNA, 1)));
    }
    return number -> Appends.done(stories.append(ready.get(number)));
  }

  /** Does it for each number from 0, {@value #AT_ONCE} at a time. */
  static void inParallel(int count, IntConsumer work) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    AtomicInteger failed = new AtomicInteger();
    for (int i = 0; i < AT_ONCE; i++) {
      threads.add(
          Thread.startVirtualThread(() -> {
            for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
              try {
                work.accept(n);
              } catch (RuntimeException e) {
                if (failed.getAndIncrement() == 0) {
                  e.printStackTrace();
                }
              }
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failed.get() > 0) {
      throw new IllegalStateException(failed + " of " + count + " failed");
    }
  }
}
