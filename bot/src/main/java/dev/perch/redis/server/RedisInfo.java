package dev.perch.redis.server;

/** Redis's own account of itself: lines of {@code name:value}. */
final class RedisInfo {
  private RedisInfo() {}

  /** The value of a field; empty if there is no such field. */
  static String field(String info, String name) {
    return info.lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }
}
