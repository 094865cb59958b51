package dev.perch.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.perch.desk.Unavailable;
import dev.perch.redis.tickets.RedisDesk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;

/** Two bots on one folder, and a server that is there but does not serve. */
@Timeout(30)
final class EmbeddedRedisTroubleTest {
  @TempDir private Path folder;

  private static String ask(EmbeddedRedis redis, String key) {
    try (Jedis jedis = Servers.at(redis.port())) {
      return jedis.get(key);
    }
  }

  private static void assertServes(EmbeddedRedis redis) {
    await().ignoreExceptions().untilAsserted(() -> assertThat(ask(redis, "parrot")).isNull());
  }

  @Test
  void whenOneOfTwoBotsClosesTheOtherGoesOn() {
    EmbeddedRedis leaving = EmbeddedRedis.in(folder);
    try (EmbeddedRedis staying = EmbeddedRedis.in(folder)) {
      leaving.close();

      assertServes(staying);
      try (EmbeddedRedis third = EmbeddedRedis.in(folder)) {
        assertThat(third.port()).isEqualTo(staying.port());
      }
    }
  }

  @Test
  void twoBotsThatSeeItDieStartOneBetweenThem() throws IOException {
    try (EmbeddedRedis one = EmbeddedRedis.in(folder);
        EmbeddedRedis two = EmbeddedRedis.in(folder)) {
      Servers.kill(Servers.process(one.port()));

      assertServes(one);
      assertServes(two);

      assertThat(two.port()).isEqualTo(one.port());
      assertThat(Files.readString(folder.resolve("process")))
          .isEqualTo(Servers.process(one.port()).pid() + " " + one.port());
    }
  }

  @Test
  void whenItsPortWasTakenMeanwhileItMovesToAnother() throws Exception {
    try (RedisConnection connection = RedisConnection.to(RedisUrl.parse("embedded"), folder)) {
      RedisDesk desk = RedisDesk.empty(connection.line(), connection.line());
      int port = Integer.parseInt(Files.readString(folder.resolve("process")).split(" ", 2)[1]);

      try (ServerSocket taken = takenOver(port)) {
        await()
            .ignoreExceptions()
            .untilAsserted(() -> assertThat(desk.register().ofTweet("1001")).isEmpty());

        assertThat(taken.getLocalPort()).isEqualTo(port);
      }
    }
  }

  /** Kills what listens there, and listens there instead before it can come back. */
  private ServerSocket takenOver(int port) throws Exception {
    try (FolderLock _ = FolderLock.of(folder)) {
      Servers.kill(Servers.process(port));
      return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }
  }

  @Test
  void aFrozenServerIsNotJoinedByASecond() throws Exception {
    try (EmbeddedRedis redis = EmbeddedRedis.in(folder)) {
      ProcessHandle frozen = Servers.process(redis.port());
      Servers.signal("STOP", frozen);
      try {
        assertThatThrownBy(() -> EmbeddedRedis.in(folder, Duration.ofMillis(200)))
            .isInstanceOf(Unavailable.class)
            .hasMessageContaining(folder.toString())
            .hasMessageContaining("process " + frozen.pid());
      } finally {
        Servers.signal("CONT", frozen);
      }

      assertServes(redis);
    }
  }

  @Test
  void oneThatLoadsForLongIsWaitedFor() throws Exception {
    try (EmbeddedRedis redis = EmbeddedRedis.in(folder);
        Jedis jedis = Servers.at(redis.port())) {
      try (Pipeline many = jedis.pipelined()) {
        for (int i = 0; i < 10_000; i++) {
          many.set("key" + i, "value");
        }
      }
    }
    int port = FreePort.any();
    Process slow =
        Servers.start(
            folder,
            "--port",
            Integer.toString(port),
            "--appendonly",
            "yes",
            "--key-load-delay",
            "80");
    Files.writeString(folder.resolve("process"), slow.pid() + " " + port);
    await()
        .ignoreExceptions()
        .until(() -> {
          try (Socket answering = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return answering.isConnected();
          }
        });

    try (EmbeddedRedis redis = EmbeddedRedis.in(folder, Duration.ofMillis(500))) {
      assertThat(redis.port()).isEqualTo(port);
      assertThat(ask(redis, "key9999")).isEqualTo("value");
    } finally {
      Servers.stop(slow);
    }
  }

  @Test
  void aBotKilledWhileItStartedOneFindsItNonetheless() throws Exception {
    try (EmbeddedRedis redis = EmbeddedRedis.in(folder)) {
      Files.writeString(folder.resolve("process"), "0 " + redis.port());

      try (EmbeddedRedis next = EmbeddedRedis.in(folder)) {
        assertThat(next.port()).isEqualTo(redis.port());
      }
    }
  }

  @Test
  void whatCannotStartSaysWhereTheReasonStands() throws Exception {
    EmbeddedRedis.in(folder).close();
    try (var files = Files.list(folder.resolve("appendonlydir"))) {
      Path manifest =
          files.filter(file -> file.toString().endsWith(".manifest")).findFirst().orElseThrow();
      Files.writeString(manifest, "nonsense\n");
    }

    assertThatThrownBy(() -> EmbeddedRedis.in(folder))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining(folder.resolve("redis.log").toString());
    assertThat(folder.resolve("redis.log")).content().contains("manifest");
  }

  @Test
  void oneThatDiesAgainAndAgainIsStartedLessAndLessOften() {
    Duration first = EmbeddedRedis.pauseAfter(Duration.ZERO, Duration.ofSeconds(1));
    Duration second = EmbeddedRedis.pauseAfter(first, Duration.ofSeconds(1));
    Duration most = EmbeddedRedis.pauseAfter(Duration.ofSeconds(4), Duration.ofSeconds(1));

    assertThat(first).isEqualTo(Duration.ofMillis(100));
    assertThat(second).isEqualTo(Duration.ofMillis(200));
    assertThat(most).isEqualTo(Duration.ofSeconds(5));
    assertThat(EmbeddedRedis.pauseAfter(most, Duration.ofMinutes(1))).isZero();
  }
}
