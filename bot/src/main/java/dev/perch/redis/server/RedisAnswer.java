package dev.perch.redis.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * What answers on a port of this machine, to one who looks for the Redis of a folder. Ports and
 * process numbers are reused, and folders are copied: a Redis is known by the folder that it says
 * it works in.
 */
sealed interface RedisAnswer {
  /** The folder's Redis. While it loads its file it answers, but serves nobody. */
  record Ours(ProcessHandle process, boolean loading) implements RedisAnswer {}

  /** Another Redis. */
  record Stranger() implements RedisAnswer {}

  /** Nobody, or nobody who speaks Redis. */
  record Silence() implements RedisAnswer {}

  JedisClientConfig QUICK =
      DefaultJedisClientConfig.builder().autoNegotiateProtocol(false).timeoutMillis(1_000).build();

  /**
   * The process of the folder's Redis, once it serves; empty if it is not there.
   *
   * @param patience how long it may be silent
   * @param mayCome whether silence may still end: the process is there
   */
  static Optional<ProcessHandle> await(
      Path folder, int port, Duration patience, BooleanSupplier mayCome)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      boolean wait = mayCome.getAsBoolean();
      switch (ask(folder, port)) {
        case Ours ours when !ours.loading() -> {
          return Optional.of(ours.process());
        }
        case Ours _ -> deadline = System.nanoTime() + patience.toNanos();
        case Stranger _ -> {
          return Optional.empty();
        }
        case Silence _ -> {
          if (!wait || System.nanoTime() > deadline) {
            return Optional.empty();
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static RedisAnswer ask(Path folder, int port) {
    try (Jedis redis = new Jedis(new HostAndPort("127.0.0.1", port), QUICK)) {
      if (!Files.isSameFile(Path.of(redis.configGet("dir").getOrDefault("dir", "")), folder)) {
        return new Stranger();
      }
      String info = redis.info();
      boolean loading = !RedisInfo.field(info, "loading").equals("0");
      return ProcessHandle.of(Long.parseLong(RedisInfo.field(info, "process_id")))
          .<RedisAnswer>map(process -> new Ours(process, loading))
          .orElseGet(Stranger::new);
    } catch (JedisConnectionException silence) {
      return new Silence();
    } catch (JedisException | IOException | IllegalArgumentException notOurs) {
      return new Stranger();
    }
  }
}
