package dev.perch.redis;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where Redis is: {@code embedded}, or {@code redis://} or {@code rediss://} with a host. Never
 * shows a password.
 */
public final class RedisUrl {
  private static final String EMBEDDED = "embedded";

  private final String text;

  private RedisUrl(String text) {
    this.text = text;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static RedisUrl parse(String text) {
    if (text.equals(EMBEDDED)) {
      return new RedisUrl(text);
    }
    try {
      URI uri = new URI(text);
      boolean redis = "redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme());
      if (redis && uri.getHost() != null && uri.getPort() > 0) {
        return new RedisUrl(text);
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(what(), e);
    }
    throw new IllegalArgumentException(what());
  }

  private static String what() {
    return "this is neither \"embedded\" nor an address such as redis://redis.internal:6379";
  }

  boolean embedded() {
    return text.equals(EMBEDDED);
  }

  URI address() {
    return URI.create(text);
  }

  @Override
  public String toString() {
    return embedded()
        ? text
        : address().getScheme() + "://" + address().getHost() + ":" + address().getPort();
  }
}
