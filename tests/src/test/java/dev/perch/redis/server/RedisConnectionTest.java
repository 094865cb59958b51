package dev.perch.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Unavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** Which Redis is connected to and how, and which is refused. */
@Timeout(30)
final class RedisConnectionTest {
  @TempDir private Path folder;

  private static RedisConnection connect(String url) {
    return RedisConnection.to(RedisUrl.parse(url), Path.of("unused"));
  }

  /** Fails to connect, in words, and shows the secret nowhere. */
  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String url) {
    return assertThatThrownBy(() -> connect(url))
        .isInstanceOf(Unavailable.class)
        .satisfies(refused -> assertThat(everythingOf(refused)).doesNotContain("s3cret"));
  }

  private static String everythingOf(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void userPasswordAndDatabaseOfTheAddressAreUsed() {
    try (EmbeddedRedis server = EmbeddedRedis.in(folder);
        Jedis admin = Servers.at(server.port())) {
      admin.aclSetUser("perch", "on", ">s3cret@:/#", "~*", "+@all");
      admin.aclSetUser("default", "off");

      String url = "redis://perch:s3cret%%40%%3A%%2F%%23@127.0.0.1:%d/3".formatted(server.port());
      try (RedisConnection connection = connect(url)) {
        connection.line().call(redis -> redis.set("parrot", "green"));
      }

      admin.auth("perch", "s3cret@:/#");
      admin.select(3);
      assertThat(admin.get("parrot")).isEqualTo("green");
      admin.aclSetUser("default", "on");
    }
  }

  @Test
  void aPasswordAloneIsTheDefaultUsers() {
    try (EmbeddedRedis server = EmbeddedRedis.in(folder);
        Jedis admin = Servers.at(server.port())) {
      admin.configSet("requirepass", "s3cret");

      try (RedisConnection connection = connect("redis://:s3cret@127.0.0.1:" + server.port())) {
        assertThat(connection.line().<String>call(redis -> redis.ping())).isEqualTo("PONG");
      }
      assertRefused("redis://:s3cret-not@127.0.0.1:" + server.port())
          .hasMessageContaining("does not accept the user or the password in redis.url");
      assertRefused("redis://127.0.0.1:" + server.port())
          .hasMessageContaining("asks for a password");
      admin.configSet("requirepass", "");
    }
  }

  @Test
  void aSecureAddressIsSpokenToInTls() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      int port = server.getLocalPort();
      CompletableFuture<Integer> firstByte =
          CompletableFuture.supplyAsync(
              () -> {
                try (Socket client = server.accept()) {
                  return client.getInputStream().read();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              task -> Thread.ofVirtual().start(task));

      assertRefused("rediss://:s3cret@127.0.0.1:" + port);

      int handshake = 0x16;
      assertThat(firstByte).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(handshake);
    }
  }

  @Test
  void whereNobodyAnswersTheWordsSayWhereAndWhatToCheck() throws Exception {
    int nobody = FreePort.any();

    assertRefused("redis://:s3cret@127.0.0.1:" + nobody)
        .hasMessageContaining("127.0.0.1:" + nobody)
        .hasMessageContaining("Connection refused")
        .hasMessageContaining("redis.url");
    assertRefused("redis://:s3cret@no-such-host.invalid:6379")
        .hasMessageContaining("no-such-host.invalid:6379")
        .hasMessageContaining("redis.url");
  }

  @Test
  void anOldVersionIsRefused() throws Exception {
    try (FakeRedis old = FakeRedis.whoseInfoIs("redis_version:6.2.14", "role:master")) {
      assertRefused("redis://127.0.0.1:" + old.port())
          .hasMessageContaining("version 6.2.14")
          .hasMessageContaining("7.0 or later");
    }
  }

  @Test
  void whatDoesNotSayItsVersionIsRefused() throws Exception {
    try (FakeRedis odd = FakeRedis.whoseInfoIs("role:master")) {
      assertRefused("redis://127.0.0.1:" + odd.port()).hasMessageContaining("7.0 or later");
    }
  }

  @Test
  void aRedisThatForgetsWhenItIsFullIsRefusedWithWhatToDo() {
    try (EmbeddedRedis server = EmbeddedRedis.in(folder);
        Jedis admin = Servers.at(server.port())) {
      admin.configSet("maxmemory-policy", "allkeys-lru");

      assertRefused("redis://127.0.0.1:" + server.port())
          .hasMessageContaining("maxmemory-policy allkeys-lru")
          .hasMessageContaining("Set it to noeviction");
    }
  }

  @Test
  void aReplicaIsRefused() {
    try (EmbeddedRedis server = EmbeddedRedis.in(folder);
        Jedis admin = Servers.at(server.port())) {
      admin.replicaof("127.0.0.1", 1);

      assertRefused("redis://127.0.0.1:" + server.port())
          .hasMessageContaining("read-only replica")
          .hasMessageContaining("primary");
    }
  }
}
