package dev.perch.redis.campaign;

import dev.perch.bench.Latencies;
import dev.perch.campaign.LaunchClock;
import dev.perch.campaign.LaunchEvent;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.LaunchWatch;
import dev.perch.campaign.LaunchWords;
import dev.perch.campaign.Readers;
import dev.perch.desk.DeskName;
import dev.perch.desk.Embargoes;
import dev.perch.desk.FakePeople;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import dev.perch.redis.line.Keys;
import dev.perch.redis.server.RedisConnection;
import dev.perch.redis.server.RedisUrl;
import dev.perch.roster.Roster;
import dev.perch.ticket.Team;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Prints how long after a launch's hour its answers may be sent, on two replicas that look as often
 * as the bot does, on an embedded Redis of its own.
 */
public final class EmbargoFigures {
  private static final int LAUNCHES = 60;
  private static final Duration BETWEEN = Duration.ofMillis(310);
  private static final Duration CLOCK_EVERY = Duration.ofMillis(500);
  private static final Duration WATCH_EVERY = Duration.ofMillis(250);
  private static final double GOAL = 2_000;
  private static final InstantSource CLOCK = InstantSource.system();

  private EmbargoFigures() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("perch-embargo");
    try (RedisConnection connection = RedisConnection.to(RedisUrl.parse("embedded"), folder)) {
      LaunchStories stories =
          new RedisLaunchStories(connection.line(), new Keys(new DeskName("embargo")));
      Instant first = CLOCK.instant().plusSeconds(3);
      for (int i = 0; i < LAUNCHES; i++) {
        plan(stories, i, hour(first, i));
      }
      Latencies latencies = new Latencies();
      List<LaunchWatch> replicas = new ArrayList<>();
      List<Thread> loops = new ArrayList<>();
      for (int replica = 0; replica < 2; replica++) {
        LaunchWatch watch = new LaunchWatch(stories, CLOCK);
        watch.once();
        replicas.add(watch);
        loops.add(every(WATCH_EVERY, watch::once));
        loops.add(every(CLOCK_EVERY, clock(stories)::once));
      }
      List<Thread> waiting = new ArrayList<>();
      for (LaunchWatch watch : replicas) {
        waiting.add(Thread.ofPlatform().start(() -> await(watch, first, latencies)));
      }
      for (Thread thread : waiting) {
        thread.join();
      }
      loops.forEach(Thread::interrupt);
      Latencies.Figures figures = latencies.figures();
      System.out.printf(
          Locale.ROOT,
          "Embargo to live on two replicas, %d launches: p50 / p95 / p99 %s, goal p99 <= %.0f ms: %s%n",
          LAUNCHES,
          figures,
          GOAL,
          figures.p99() <= GOAL ? "met" : "NOT MET");
    }
  }

  private static Instant hour(Instant first, int number) {
    return first.plus(BETWEEN.multipliedBy(number));
  }

  private static LaunchId id(int number) {
    return new LaunchId("launch-" + number);
  }

  private static void plan(LaunchStories stories, int number, Instant hour) {
    stories.append(
        new LaunchStories.Append(
            id(number),
            null,
            "plan",
            List.of(new LaunchEvent.Planned(CLOCK.instant(), "U1", List.of(), "U1", hour, 0, "")),
            LaunchWords.NONE,
            hour,
            hour));
  }

  private static LaunchClock clock(LaunchStories stories) {
    Readers readers =
        new Readers(new Roster(new FakePeople(), CLOCK), new Team("care"), _ -> false);
    return new LaunchClock(stories, readers, _ -> 0, CLOCK);
  }

  private static Thread every(Duration pause, Runnable round) {
    return Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            while (true) {
              round.run();
              Thread.sleep(pause);
            }
          } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void await(LaunchWatch watch, Instant first, Latencies latencies) {
    for (int i = 0; i < LAUNCHES; i++) {
      Faq faq = faq(i);
      while (watch.of(faq).isPresent()) {
        LockSupport.parkNanos(2_000_000);
      }
      latencies.add(0, Duration.between(hour(first, i), CLOCK.instant()).toNanos());
    }
  }

  private static Faq faq(int number) {
    return Faq.of(
        new FaqId("entry-" + number),
        new Content(
            "An entry",
            List.of(),
            Map.of(Place.TWEET, List.of("An answer.")),
            null,
            List.of(),
            Set.of(),
            Content.ENGLISH,
            Set.of(Embargoes.TAG + id(number)),
            Content.CARE,
            null));
  }
}
