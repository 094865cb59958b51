package dev.perch.redis.line;

import java.util.Map;
import java.util.Objects;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** What goes wrong between Perch and Redis, in words for whoever runs them. */
public final class Trouble {
  /** By the code with which Redis begins a refusal. */
  private static final Map<String, String> REFUSALS =
      Map.of(
          "OOM",
          "Redis is full: it has reached its maxmemory and takes nothing new. Nothing was done by halves; Perch goes on by itself when there is room. Raise maxmemory.",
          "READONLY",
          "Redis is a read-only replica. Let redis.url name its primary.",
          "NOREPLICAS",
          "Redis has fewer replicas at hand than its min-replicas-to-write asks for, and takes nothing new until they are back.",
          "MISCONF",
          "Redis cannot write to its disk and takes nothing new. Make room on it.",
          "LOADING",
          "Redis is still loading its file, and answers when that is done.",
          "NOAUTH",
          "Redis asks for a password, and redis.url has none.",
          "WRONGPASS",
          "Redis does not accept the user or the password in redis.url.",
          "NOPERM",
          "The user in redis.url may not do all that Perch asks of Redis.");

  private Trouble() {}

  /** A sentence or two, with Redis's own words at the end. */
  public static String words(JedisException e) {
    String said = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    String refusal = REFUSALS.get(said.split(" ", 2)[0]);
    if (refusal != null) {
      return refusal + " (" + said + ")";
    }
    if (e instanceof JedisConnectionException) {
      return "Redis cannot be reached, or does not answer in time (%s)."
          .formatted(Objects.requireNonNullElse(root(e).getMessage(), said));
    }
    return "Redis did not do what it was asked (" + said + ").";
  }

  /** What is at the bottom of it; of an address that could not be reached, Jedis hangs it aside. */
  private static Throwable root(Throwable e) {
    if (e.getCause() != null) {
      return root(e.getCause());
    }
    return e.getSuppressed().length > 0 ? root(e.getSuppressed()[0]) : e;
  }
}
