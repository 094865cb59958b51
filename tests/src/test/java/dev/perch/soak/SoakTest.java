package dev.perch.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.redis.Records;
import dev.perch.redis.server.FreePort;
import dev.perch.redis.tickets.ClaimRace;
import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.testing.Acks;
import dev.perch.testing.Balancer;
import dev.perch.testing.BotProcess;
import dev.perch.testing.Invariants;
import dev.perch.ticket.Ticket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two bots on one Redis, random people, random faults, and now and then a kill. The seed is
 * printed; {@code -Dsoak.seed} tries the same dice again, though not the same interleaving. Its
 * lowest bit says whether the services' limits are on, the next whether Slack calls by HTTP.
 */
@Tag("soak")
class SoakTest {
  private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("soak.minutes", 10));
  private static final Duration SETTLES_WITHIN = Duration.ofMinutes(6);
  private static final String DESK = "soak";

  private final long seed = Long.getLong("soak.seed", System.nanoTime() & 0xFFFF_FFFFL);
  private final List<Crowd> crowds = new ArrayList<>();
  private boolean http;
  private @Nullable Balancer balancer;
  private World world;
  private Acks acks;
  private BotProcess first;
  private BotProcess second;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    boolean limits = (seed & 1) == 1;
    http = (seed & 2) == 2;
    System.out.printf(
        "soak.seed=%d, %d minutes, limits %s, %s%n",
        seed, LENGTH.toMinutes(), limits ? "on" : "off", http ? "by HTTP" : "by Socket Mode");
    world = World.start(limits);
    acks = Acks.of(world.slack());
    first = bot(folder.resolve("first"), "embedded", limits);
    second = bot(folder.resolve("second"), "redis://127.0.0.1:" + first.redisPort(), limits);
    if (http) {
      balancer = Balancer.before(first.requestUrl(), second.requestUrl());
      callBoth();
    }
  }

  private BotProcess bot(Path folder, String redis, boolean paced) throws Exception {
    String poll = paced ? "3200ms" : "500ms";
    BotSettings.Choice choice = new BotSettings.Choice(DESK, redis, Sandbox.faq(), poll, !paced);
    return BotProcess.start(folder, world, http ? choice.byHttp(FreePort.any()) : choice);
  }

  @AfterEach
  void close() throws Exception {
    second.close();
    first.close();
    if (balancer != null) {
      balancer.close();
    }
    world.close();
  }

  @Test
  void whateverHappensWhatMustAlwaysHoldHolds() throws Exception {
    people();
    RandomFaults faults = new RandomFaults(world, random(1));
    Crowd trouble = crowd("faults", Duration.ofSeconds(4), faults::next);
    Random dice = random(2);
    Crowd killer = crowd("kills", Duration.ofSeconds(60), () -> kill(dice));

    Thread.sleep(LENGTH);
    trouble.close();
    killer.close();
    for (Crowd crowd : crowds) {
      crowd.close();
    }
    faults.end();
    settle();

    try (Records records = Records.of(first.redisPort(), DESK)) {
      Map<String, List<String>> broken = new Invariants(world, records).broken(acks, Instant.now());
      System.out.printf(
          "%d tickets, %d things done, seed %d%n",
          records.stories().size(), crowds.stream().mapToInt(Crowd::done).sum(), seed);
      assertThat(broken).as("soak.seed=" + seed).isEmpty();
    }
  }

  private void people() {
    RandomCustomers customers = new RandomCustomers(world.x(), random(3));
    crowd("customers", Duration.ofMillis(1_500), customers::act);
    Map<String, String> agents =
        Map.of(
            "agent1",
            "care",
            "agent2",
            "care",
            "agent3",
            "care",
            "pr1",
            "pr",
            "marketing1",
            "marketing");
    agents.forEach((name, channel) -> {
      RandomAgent agent =
          new RandomAgent(world.slack().people(), name, channel, random(name.hashCode()));
      crowd(name, Duration.ofMillis(1_200), agent::act);
    });
  }

  private Crowd crowd(String name, Duration pause, Crowd.Act act) {
    Crowd crowd = Crowd.start(name, pause, act);
    crowds.add(crowd);
    return crowd;
  }

  private Random random(long of) {
    return new Random(seed ^ of * 0x9E37_79B9_7F4A_7C15L);
  }

  private void kill(Random dice) throws Exception {
    BotProcess bot = dice.nextBoolean() ? first : second;
    acks.interrupted(Instant.now());
    bot.kill();
    acks.interrupted(Instant.now());
    Thread.sleep(dice.nextInt(4_000));
    bot.startAgain();
    callBoth();
  }

  /** By HTTP Slack calls a bot that has started, until it is told of the balancer again. */
  private void callBoth() {
    if (balancer != null) {
      URI before = balancer.url();
      await()
          .ignoreExceptionsInstanceOf(SlackError.class)
          .until(() -> {
            world.slack().requestUrl(before);
            return true;
          });
    }
  }

  /** A new start reads X back to where it was, so nobody need wait for the next sweep. */
  private void settle() throws Exception {
    first.kill();
    second.kill();
    first.startAgain();
    second.startAgain();
    callBoth();
    await()
        .atMost(SETTLES_WITHIN)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(() -> {
          try (Records records = Records.of(first.redisPort(), DESK)) {
            assertThat(records.caughtUp()).isTrue();
            assertThat(new Invariants(world, records).mentionsAstray()).isEmpty();
            assertThat(records.stories().values())
                .noneMatch(story -> story.ticket() instanceof Ticket.Sending);
          }
        });
  }

  @Test
  void ofTwoWhoClaimTheSameTicketOneHasIt() throws Exception {
    ClaimRace race = ClaimRace.on(first.redisPort(), List.of("-XX:+UseSerialGC"), 10_000);

    assertThat(race.wrong()).isEmpty();
  }
}
