package dev.perch.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import dev.perch.redis.line.Line;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis opens beside the rest of the start. */
class RedisOpeningTest {
  @TempDir private static Path folder;
  private static EmbeddedRedis server;

  @BeforeAll
  static void start() {
    server = EmbeddedRedis.in(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RedisConnection connect() {
    return RedisConnection.to(
        RedisUrl.parse("redis://127.0.0.1:" + server.port()), Path.of("unused"));
  }

  private static Line line(RedisOpening opening) {
    return opening.line(new Pulse(InstantSource.system()), Meters.NONE);
  }

  @Test
  void whoeverCallsBeforeItServesWaitsUntilItDoes() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    try (RedisOpening opening =
        RedisOpening.of(() -> {
          uninterrupted(read);
          return connect();
        })) {
      Line line = line(opening);
      CompletableFuture<String> answer =
          CompletableFuture.supplyAsync(() -> line.call(redis -> redis.ping()));
      assertThat(answer).isNotDone();

      read.countDown();

      opening.await();
      assertThat(answer.get()).isEqualTo("PONG");
    }
  }

  @Test
  void whatCannotBeOpenedSaysItsWordsToEveryoneWhoWaits() {
    RedisOpening opening =
        RedisOpening.of(() -> {
          throw new Unavailable("no such Redis");
        });

    assertThatThrownBy(opening::await).isInstanceOf(Unavailable.class).hasMessage("no such Redis");
    assertThatThrownBy(() -> line(opening).call(redis -> redis.ping()))
        .isInstanceOf(Unavailable.class)
        .hasMessage("no such Redis");
    opening.close();
  }

  @Test
  void whatIsClosedWhileItOpensIsClosedWhenItIsOpen() {
    CountDownLatch read = new CountDownLatch(1);
    RedisConnection connection = connect();
    RedisOpening opening =
        RedisOpening.of(() -> {
          uninterrupted(read);
          return connection;
        });
    Thread closing = Thread.ofVirtual().start(opening::close);

    read.countDown();

    await().until(() -> !closing.isAlive());
    assertThatThrownBy(() -> connection.line().call(redis -> redis.ping()))
        .isInstanceOf(Unavailable.class);
  }

  private static void uninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
