package dev.perch.redis;

import dev.perch.desk.Unavailable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** The connection to the desk's Redis, which is its own child or stands elsewhere. */
public final class RedisConnection implements AutoCloseable {
  private static final int CONNECT_MS = 1_000;
  private static final int SOCKET_MS = 2_000;
  private static final int CONNECTIONS = 32;
  private static final int OLDEST = 7;

  private final UnifiedJedis jedis;
  private final @Nullable EmbeddedRedis embedded;

  private RedisConnection(UnifiedJedis jedis, @Nullable EmbeddedRedis embedded) {
    this.jedis = jedis;
    this.embedded = embedded;
  }

  /**
   * Connects, and refuses a Redis that could lose what it acknowledged.
   *
   * @param url {@code embedded}, or an address
   * @param folder where the embedded one keeps its file
   * @throws Unavailable with what to do, if it is not to be reached or not to be used
   */
  static RedisConnection to(RedisUrl url, Path folder) {
    EmbeddedRedis embedded = url.embedded() ? EmbeddedRedis.in(folder) : null;
    URI address =
        embedded == null ? url.address() : URI.create("redis://127.0.0.1:" + embedded.port());
    RedisConnection connection = new RedisConnection(open(address), embedded);
    try {
      connection.check(address);
      return connection;
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static UnifiedJedis open(URI address) {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(Duration.ofMillis(SOCKET_MS));
    return RedisClient.builder()
        .hostAndPort(address.getHost(), address.getPort())
        .clientConfig(
            DefaultJedisClientConfig.builder(address)
                .connectionTimeoutMillis(CONNECT_MS)
                .socketTimeoutMillis(SOCKET_MS)
                .build())
        .poolConfig(pool)
        .build();
  }

  private void check(URI address) {
    String where = address.getHost() + ":" + address.getPort();
    try {
      String version = field(jedis.info("server"), "redis_version");
      if (Integer.parseInt(version.split("\\.", 2)[0]) < OLDEST) {
        throw new Unavailable(
            "Redis at " + where + " is version " + version + ". Perch needs 7.0 or later.");
      }
      String policy = field(jedis.info("memory"), "maxmemory_policy");
      if (!policy.equals("noeviction")) {
        throw new Unavailable(
            "Redis at %s has maxmemory-policy %s and would throw tickets away when it is full. Set it to noeviction."
                .formatted(where, policy));
      }
    } catch (JedisException e) {
      throw new Unavailable(
          "Redis at "
              + where
              + " does not answer ("
              + e.getMessage()
              + "). Is redis.url right, and is it running?",
          e);
    }
  }

  private static String field(String info, String name) {
    return info.lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("0");
  }

  Line line() {
    return new Line(jedis);
  }

  @Override
  public void close() {
    jedis.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
