package dev.perch.redis.server;

import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import dev.perch.redis.line.Line;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;

/** The connection to the desk's Redis, which is its own child or stands elsewhere. */
public final class RedisConnection implements AutoCloseable {
  private static final int CONNECT_MS = 1_000;
  private static final int SOCKET_MS = 2_000;
  private static final int CONNECTIONS = 128;

  private final RedisClient jedis;
  private final @Nullable EmbeddedRedis embedded;

  private RedisConnection(RedisClient jedis, @Nullable EmbeddedRedis embedded) {
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
  public static RedisConnection to(RedisUrl url, Path folder) {
    return url.embedded() ? embedded(EmbeddedRedis.in(folder)) : elsewhere(url);
  }

  /**
   * Connects to read: an embedded one that runs is left running, one that does not is started for
   * the time.
   *
   * @throws Unavailable as {@link #to}
   */
  public static RedisConnection visiting(RedisUrl url, Path folder) {
    OptionalInt port = url.embedded() ? RedisProcess.running(folder) : OptionalInt.empty();
    return port.isPresent()
        ? unchecked(RedisUrl.parse("redis://127.0.0.1:" + port.getAsInt()))
        : to(url, folder);
  }

  /** Connects to one elsewhere, whatever it is like: for those who look it over. */
  static RedisConnection unchecked(RedisUrl url) {
    JedisClientConfig config = client(DefaultJedisClientConfig.builder(url.address())).build();
    return new RedisConnection(open(at(url), config), null);
  }

  /** The embedded one may move to another port when it is started again. */
  private static RedisConnection embedded(EmbeddedRedis embedded) {
    JedisClientConfig config =
        client(DefaultJedisClientConfig.builder())
            .hostAndPortMapper(_ -> new HostAndPort("127.0.0.1", embedded.port()))
            .build();
    HostAndPort first = new HostAndPort("127.0.0.1", embedded.port());
    return checked(new RedisConnection(open(first, config), embedded), first);
  }

  private static RedisConnection elsewhere(RedisUrl url) {
    return checked(unchecked(url), at(url));
  }

  private static HostAndPort at(RedisUrl url) {
    URI address = url.address();
    return new HostAndPort(address.getHost(), address.getPort());
  }

  private static DefaultJedisClientConfig.Builder client(DefaultJedisClientConfig.Builder builder) {
    return builder.connectionTimeoutMillis(CONNECT_MS).socketTimeoutMillis(SOCKET_MS);
  }

  private static RedisClient open(HostAndPort where, JedisClientConfig config) {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(Duration.ofMillis(SOCKET_MS));
    return RedisClient.builder().hostAndPort(where).clientConfig(config).poolConfig(pool).build();
  }

  private static RedisConnection checked(RedisConnection connection, HostAndPort where) {
    try {
      Requirements.check(connection.jedis, where);
      return connection;
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** A line that tells nobody how it is. */
  public Line line() {
    return new Line(this::client, new Pulse(InstantSource.system()), Meters.NONE);
  }

  /** For lines that are laid before it is open. */
  RedisClient client() {
    return jedis;
  }

  @Override
  public void close() {
    jedis.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
