package dev.perch.redis.server;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.at;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.perch.desk.CardPlace;
import dev.perch.desk.Mention.Skip;
import dev.perch.desk.Stories.Append;
import dev.perch.desk.Stories.Appended;
import dev.perch.desk.TimerKind;
import dev.perch.desk.Unavailable;
import dev.perch.redis.tickets.RedisDesk;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** What becomes of a call when Redis or the line to it fails. */
@Timeout(30)
final class RedisFaultsTest {
  private static final TicketId TICKET = new TicketId("1001");

  @TempDir private Path folder;
  private EmbeddedRedis server;
  private RedisConnection connection;
  private RedisDesk desk;

  @BeforeEach
  void connect() {
    server = EmbeddedRedis.in(folder);
    connection = connectionTo(server.port());
    desk = RedisDesk.empty(connection.line(), connection.line());
  }

  @AfterEach
  void close() {
    connection.close();
    server.close();
  }

  private static RedisConnection connectionTo(int port) {
    return RedisConnection.to(RedisUrl.parse("redis://127.0.0.1:" + port), Path.of("unused"));
  }

  private String redis(String... command) {
    try (Jedis jedis = Servers.at(server.port())) {
      return String.valueOf(jedis.sendCommand(new Word(command[0]), words(command)));
    }
  }

  private record Word(String name) implements redis.clients.jedis.commands.ProtocolCommand {
    @Override
    public byte[] getRaw() {
      return name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static String[] words(String... command) {
    return java.util.Arrays.copyOfRange(command, 1, command.length);
  }

  private Story opened() {
    return done(desk.stories().append(opening("1001")));
  }

  @Test
  void scriptsThatRedisForgotAreRunAllTheSame() {
    Runnable forget = () -> redis("SCRIPT", "FLUSH");
    forget.run();
    Story opened = opened();
    forget.run();
    Appended claimed = desk.stories().append(next(opened, "press:1", claimed(ANNA, 1)));
    forget.run();
    desk.places().caughtUp(TICKET, 2);
    forget.run();
    desk.register().skip("AcmeCare", "1002", Skip.OURS);
    forget.run();
    boolean taken = desk.turns("a").take("cards", at(0), at(9));
    forget.run();
    desk.turns("a").release("cards");
    forget.run();
    desk.timers().due(at(99), 9).forEach(desk.timers()::clear);

    assertThat(claimed).isInstanceOf(Appended.Done.class);
    assertThat(desk.places().behind(9)).isEmpty();
    assertThat(desk.register().skipped()).containsEntry(Skip.OURS, 1L);
    assertThat(taken).isTrue();
    assertThat(desk.turns("b").take("cards", at(0), at(9))).isTrue();
    assertThat(desk.timers().due(at(99), 1)).isEmpty();
  }

  @Test
  void killedUnderLoadItLosesNothingThatItAcknowledgedAndGoesOnByItself() throws Exception {
    Queue<Story> acknowledged = new ConcurrentLinkedQueue<>();
    AtomicInteger unavailable = new AtomicInteger();
    AtomicInteger tweets = new AtomicInteger(5000);
    AtomicBoolean killed = new AtomicBoolean();
    List<Future<?>> working = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int worker = 0; worker < 4; worker++) {
        working.add(
            threads.submit(() -> {
              while (tweets.get() < 6000 || !killed.get()) {
                String tweet = Integer.toString(tweets.incrementAndGet());
                acknowledged.add(untilItIsDone(opening(tweet), unavailable));
              }
            }));
      }
      await().until(() -> acknowledged.size() > 100);

      Servers.kill(Servers.process(server.port()));
      killed.set(true);

      for (Future<?> worker : working) {
        worker.get();
      }
    }

    assertThat(unavailable).as("calls that failed").hasPositiveValue();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(400).allSatisfy(this::assertStandsOnce);
  }

  private Story untilItIsDone(Append append, AtomicInteger unavailable) {
    while (true) {
      try {
        return done(desk.stories().append(append));
      } catch (Unavailable down) {
        unavailable.incrementAndGet();
        await().ignoreExceptions().until(() -> redis("PING") != null);
      }
    }
  }

  private void assertStandsOnce(Story story) {
    assertThat(desk.stories().read(story.ticket().id())).contains(story);
  }

  @Test
  void afterARestartNoCallMeetsAConnectionFromBefore() throws Exception {
    int connections = 16;
    allRing(connections);
    ProcessHandle before = Servers.process(server.port());
    Servers.kill(before);
    await().ignoreExceptions().until(() -> !Servers.process(server.port()).equals(before));

    int rung = allRing(connections / 2);

    assertThat(rung).isEqualTo(connections / 2);
  }

  /** Makes so many calls at once, each on a connection of its own; returns how many came back. */
  private int allRing(int calls) throws InterruptedException {
    AtomicInteger rung = new AtomicInteger();
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      waiting.add(
          Thread.startVirtualThread(() -> {
            desk.line().call(redis -> redis.blpop(20, "bell"));
            rung.incrementAndGet();
          }));
    }
    await().until(() -> blocked() == waiting.stream().filter(Thread::isAlive).count());
    waiting.forEach(_ -> redis("RPUSH", "bell", "ring"));
    for (Thread thread : waiting) {
      thread.join();
    }
    return rung.get();
  }

  private int blocked() {
    try (Jedis jedis = Servers.at(server.port())) {
      return Integer.parseInt(RedisInfo.field(jedis.info("clients"), "blocked_clients"));
    }
  }

  @Test
  void aFullRedisTakesNothingAndGoesOnWhenThereIsRoom() {
    Story opened = opened();
    Append claim = next(opened, "press:1", claimed(ANNA, 1));
    redis("CONFIG", "SET", "maxmemory", "1mb");

    assertThatThrownBy(() -> desk.stories().append(claim))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("Redis is full")
        .hasMessageContaining("Raise maxmemory");
    assertStandsOnce(opened);
    assertThat(desk.timers().due(at(99), 9)).isEmpty();

    redis("CONFIG", "SET", "maxmemory", "0");
    assertThat(desk.stories().append(claim)).isInstanceOf(Appended.Done.class);
  }

  @Test
  void aFullRedisStillLetsGo() {
    Story opened = opened();
    desk.timers().set(TICKET, TimerKind.LAPSE, at(1));
    desk.turns("a").take("cards", at(0), at(9));
    redis("CONFIG", "SET", "maxmemory", "1mb");

    desk.places().caughtUp(TICKET, opened.length());
    desk.timers().clear(desk.timers().due(at(1), 1).getFirst());
    desk.turns("a").release("cards");

    assertThat(desk.places().behind(9)).isEmpty();
    assertThat(desk.timers().due(at(99), 9)).isEmpty();
    redis("CONFIG", "SET", "maxmemory", "0");
    assertThat(desk.turns("b").take("cards", at(0), at(1))).isTrue();
  }

  @Test
  void aRedisThatBecameAReplicaIsReadAndTakesNothing() {
    Story opened = opened();
    redis("REPLICAOF", "127.0.0.1", "1");

    assertThatThrownBy(() -> desk.stories().append(next(opened, "press:1", claimed(ANNA, 1))))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("read-only replica");
    assertStandsOnce(opened);
  }

  @Test
  void aRedisWithoutItsReplicasTakesNothing() {
    Story opened = opened();
    redis("CONFIG", "SET", "min-replicas-to-write", "1");

    assertThatThrownBy(() -> desk.stories().append(next(opened, "press:1", claimed(ANNA, 1))))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("fewer replicas");
    assertStandsOnce(opened);
  }

  @Test
  void aPlaceIsPutWithItsMessageOrNotAtAll() {
    redis("SET", desk.tickets().cards(), "not a hash");

    assertThatThrownBy(() -> desk.places().put(TICKET, CardPlace.first("C1").at("171.1", 1)))
        .isInstanceOf(Unavailable.class);

    assertThat(desk.places().find(List.of(TICKET))).isEmpty();
  }
}
