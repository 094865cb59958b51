package dev.perch.redis.server;

import dev.perch.desk.Unavailable;
import dev.perch.doctor.Finding;
import dev.perch.redis.line.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.UnifiedJedis;

/**
 * How a Redis that answers is set, beside what {@link Requirements} asks of it and what keeps
 * tickets safe.
 */
final class RedisSettings {
  private static final String DURABLE = "Set appendonly yes and appendfsync always.";

  private RedisSettings() {}

  /**
   * What is found, several lines.
   *
   * @throws Unavailable if it does not answer after all
   */
  static List<Finding> of(Line line) {
    String info = line.call(UnifiedJedis::info);
    List<Finding> findings = new ArrayList<>();
    findings.add(version(info));
    findings.add(role(info));
    findings.add(policy(info));
    findings.add(durability(info, line));
    findings.add(replicas(info));
    findings.add(scripts(line));
    return findings;
  }

  private static Finding version(String info) {
    String version = RedisInfo.field(info, "redis_version");
    return Requirements.isNewEnough(version)
        ? Finding.ok("redis version", "It is Redis %s.".formatted(version))
        : Finding.failed(
            "redis version",
            "It is version %s.".formatted(version.isEmpty() ? "unknown" : version),
            "Perch needs 7.0 or later.");
  }

  private static Finding role(String info) {
    return RedisInfo.field(info, "role").equals("master")
        ? Finding.ok("redis role", "It takes writes.")
        : Finding.failed(
            "redis role", "It is a read-only replica.", "Let redis.url name its primary.");
  }

  private static Finding policy(String info) {
    String policy = RedisInfo.field(info, "maxmemory_policy");
    return policy.equals(Requirements.POLICY)
        ? Finding.ok("redis maxmemory-policy", "It is noeviction.")
        : Finding.failed(
            "redis maxmemory-policy",
            "It is %s: a full Redis would throw tickets away.".formatted(policy),
            "Set it to noeviction (CONFIG SET maxmemory-policy noeviction, and in redis.conf).");
  }

  private static Finding durability(String info, Line line) {
    String about = "redis appendfsync";
    if (!RedisInfo.field(info, "aof_enabled").equals("1")) {
      return Finding.failed(
          about,
          "It keeps no append-only file: what it acknowledged is lost when it dies.",
          DURABLE);
    }
    String fsync = configured(line, "appendfsync");
    return switch (fsync) {
      case "always" -> Finding.ok(about, "Whatever it acknowledges is on the disk.");
      case "" ->
          Finding.warning(about, "It does not say how often it writes to its disk.", DURABLE);
      default ->
          Finding.warning(
              about,
              "It is %s: when the machine dies, what was acknowledged last is lost."
                  .formatted(fsync),
              DURABLE);
    };
  }

  /** Empty where it is not told: hosted ones often refuse the question. */
  private static String configured(Line line, String name) {
    try {
      Map<String, String> config = line.call(redis -> redis.configGet(name));
      return config.getOrDefault(name, "");
    } catch (Unavailable refused) {
      return "";
    }
  }

  private static Finding replicas(String info) {
    String about = "redis replicas";
    String count = RedisInfo.field(info, "connected_slaves");
    if (count.isEmpty() || count.equals("0")) {
      return Finding.ok(about, "None: backups of its file are yours to make.");
    }
    List<String> behind =
        info.lines()
            .filter(line -> line.matches("slave[0-9]+:.*") && !line.contains("state=online"))
            .toList();
    return behind.isEmpty()
        ? Finding.ok(about, "%s, all online.".formatted(count))
        : Finding.warning(
            about,
            "%d of %s are not online: a failover now would lose tickets."
                .formatted(behind.size(), count),
            "See INFO replication on the primary.");
  }

  private static Finding scripts(Line line) {
    String about = "redis scripts";
    try {
      line.call(redis -> redis.eval("return 1"));
      return Finding.ok(about, "It runs scripts, by which every change is made.");
    } catch (Unavailable refused) {
      return Finding.failed(
          about,
          "It runs no scripts. " + refused.getMessage(),
          "Allow its user EVAL and EVALSHA, and all keys of the desk.");
    }
  }
}
