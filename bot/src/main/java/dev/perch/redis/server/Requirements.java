package dev.perch.redis.server;

import dev.perch.desk.Unavailable;
import dev.perch.redis.line.Trouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** What Perch asks of a Redis before it entrusts tickets to it. */
final class Requirements {
  private static final Logger log = LoggerFactory.getLogger(Requirements.class);
  private static final Pattern VERSION = Pattern.compile("([0-9]{1,5})\\..*");
  private static final int OLDEST = 7;

  /** What a Redis does when it is full; every other policy throws keys away. */
  static final String POLICY = "noeviction";

  private Requirements() {}

  /**
   * Refuses a Redis that could lose what it acknowledged, or cannot run our scripts.
   *
   * @throws Unavailable with what to do
   */
  static void check(UnifiedJedis redis, HostAndPort where) {
    String info = info(redis, where);
    String version = RedisInfo.field(info, "redis_version");
    if (!isNewEnough(version)) {
      throw new Unavailable(
          "Redis at %s is version %s. Perch needs 7.0 or later.".formatted(where, version));
    }
    if (!RedisInfo.field(info, "role").equals("master")) {
      throw new Unavailable(
          "Redis at %s is a read-only replica. Let redis.url name its primary.".formatted(where));
    }
    String policy = RedisInfo.field(info, "maxmemory_policy");
    if (!policy.equals(POLICY)) {
      throw new Unavailable(
          "Redis at %s has maxmemory-policy %s and would throw tickets away when it is full. Set it to noeviction."
              .formatted(where, policy));
    }
    if (!RedisInfo.field(info, "aof_enabled").equals("1")) {
      log.warn(
          "Redis at {} keeps no append-only file: what it acknowledged is lost when it dies. Set appendonly yes and appendfsync always.",
          where);
    }
  }

  /** Whether a version is one that Perch can work with: {@code 7.0.15}. */
  static boolean isNewEnough(String version) {
    Matcher major = VERSION.matcher(version);
    return major.matches() && Integer.parseInt(major.group(1)) >= OLDEST;
  }

  private static String info(UnifiedJedis redis, HostAndPort where) {
    try {
      return redis.info();
    } catch (JedisException e) {
      throw new Unavailable(
          "Redis at %s cannot be used. %s Is redis.url right?".formatted(where, Trouble.words(e)),
          e);
    }
  }
}
