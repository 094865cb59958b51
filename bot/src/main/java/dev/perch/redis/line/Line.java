package dev.perch.redis.line;

import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.params.ZRangeParams;

/** The line to Redis. What fails on it is {@link Unavailable}. */
public final class Line {
  private static final String PART = "redis";

  private final Supplier<RedisClient> jedis;
  private final Pulse pulse;
  private final Meters meters;

  /** A line through the client that is given on each call. */
  public Line(Supplier<RedisClient> jedis, Pulse pulse, Meters meters) {
    this.jedis = jedis;
    this.pulse = pulse;
    this.meters = meters;
  }

  /**
   * Makes a call. One that meets a broken connection, as after a restart of Redis, is made once
   * more, on a new one, for those that wait in the pool are broken as well: every call of these
   * rooms may be repeated without harm. One that was not answered in time is not: who waits for it
   * has waited long enough.
   *
   * @throws Unavailable in words, if Redis does not do it
   */
  public <T> T call(Function<UnifiedJedis, T> call) {
    try {
      T answer = onceMore(call);
      pulse.well(PART);
      return answer;
    } catch (JedisException e) {
      String words = Trouble.words(e);
      pulse.ill(PART, words);
      throw new Unavailable(words, e);
    }
  }

  private <T> T onceMore(Function<UnifiedJedis, T> call) {
    RedisClient client = jedis.get();
    try {
      return call.apply(client);
    } catch (JedisConnectionException broken) {
      client.getPool().clear();
      if (broken.getCause() instanceof SocketTimeoutException) {
        throw broken;
      }
      return call.apply(client);
    }
  }

  /** The lowest members of a sorted set, at most {@code most}: for Redis, "up to -1" is all. */
  public List<String> first(String sortedSet, int most) {
    return most < 1 ? List.of() : call(redis -> redis.zrange(sortedSet, 0, most - 1));
  }

  /** The last of a sorted set, the last one first. */
  public List<String> last(String sortedSet, int most) {
    return most < 1
        ? List.of()
        : call(redis -> redis.zrange(sortedSet, new ZRangeParams(0, most - 1).rev()));
  }

  /** Runs a script, which Redis may have forgotten. */
  public Object run(Script script, List<String> keys, List<String> args) {
    return timed(
        script,
        redis -> {
          try {
            return redis.evalsha(script.sha(), keys, args);
          } catch (JedisNoScriptException forgotten) {
            return redis.eval(script.text(), keys, args);
          }
        });
  }

  private Object timed(Script script, Function<UnifiedJedis, Object> run) {
    long begun = System.nanoTime();
    Object answer = call(run);
    meters.ran(script.name(), Duration.ofNanos(System.nanoTime() - begun));
    return answer;
  }

  /** Makes a call that may be answered with nothing. */
  public <T> @Nullable T callNullable(Function<UnifiedJedis, @Nullable T> call) {
    return call(redis -> Optional.ofNullable(call.apply(redis))).orElse(null);
  }

  /** Runs a script that answers 1 for yes, with arguments that are no text. */
  public boolean askBytes(Script script, List<String> keys, List<byte[]> args) {
    List<byte[]> where = keys.stream().map(Line::bytes).toList();
    return Long.valueOf(1)
        .equals(
            timed(
                script,
                redis -> {
                  try {
                    return redis.evalsha(bytes(script.sha()), where, args);
                  } catch (JedisNoScriptException forgotten) {
                    return redis.eval(bytes(script.text()), where, args);
                  }
                }));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Runs a script that answers 1 for yes. */
  public boolean ask(Script script, List<String> keys, List<String> args) {
    return Long.valueOf(1).equals(run(script, keys, args));
  }
}
