package dev.perch.redis.server;

import dev.perch.redis.line.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.clients.jedis.Jedis;

/** One real Redis for all tests of a run that do it no harm; each brings a desk of its own. */
public final class SharedRedis {
  private static final EmbeddedRedis SERVER = start();
  private static final RedisUrl URL = RedisUrl.parse("redis://127.0.0.1:" + SERVER.port());
  private static final RedisConnection FIRST = RedisConnection.to(URL, Path.of("unused"));
  private static final RedisConnection SECOND = RedisConnection.to(URL, Path.of("unused"));

  static {
    // No test here looks at what is left of it, so nobody waits for the disk.
    try (Jedis redis = plain()) {
      redis.configSet("appendfsync", "no");
    }
  }

  private SharedRedis() {}

  private static EmbeddedRedis start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "redis");
      EmbeddedRedis server = EmbeddedRedis.in(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shared-redis"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Line line() {
    return FIRST.line();
  }

  public static Line otherLine() {
    return SECOND.line();
  }

  /** A plain connection, to look at what is really there. */
  public static Jedis plain() {
    return new Jedis("127.0.0.1", SERVER.port());
  }
}
