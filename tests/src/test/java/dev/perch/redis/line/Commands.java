package dev.perch.redis.line;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes over the wire to Redis, by the names that we have for it. */
public final class Commands {
  private static final Pattern FIRST = Pattern.compile("\\*[0-9]+\r\n\\$[0-9]+\r\n(\\w+)\r\n");
  private static final Pattern SHA = Pattern.compile("\r\n([0-9a-f]{40})\r\n");
  private static final Pattern EVENT = Pattern.compile("\"type\":\"(\\w+)\"");

  private static final Set<String> READS =
      Set.of(
          "AUTH",
          "CLIENT",
          "CONFIG",
          "EXISTS",
          "GET",
          "HELLO",
          "HEXISTS",
          "HGET",
          "HGETALL",
          "HKEYS",
          "HLEN",
          "HMGET",
          "HSCAN",
          "HVALS",
          "INFO",
          "KEYS",
          "LINDEX",
          "LLEN",
          "LRANGE",
          "MGET",
          "PING",
          "SCAN",
          "SCARD",
          "SCRIPT",
          "SELECT",
          "SISMEMBER",
          "SMEMBERS",
          "SMISMEMBER",
          "STRLEN",
          "TIME",
          "TYPE",
          "WAIT",
          "ZCARD",
          "ZCOUNT",
          "ZMSCORE",
          "ZRANGE",
          "ZRANGEBYSCORE",
          "XRANGE",
          "XREVRANGE",
          "ZREVRANGE",
          "ZSCORE");

  private static final Map<String, Script> SCRIPTS =
      Stream.of(
              Script.APPEND,
              Script.APPEND_ALL,
              Script.ARCHIVED,
              Script.CARD_CAUGHT_UP,
              Script.CAUGHT_UP,
              Script.CHARGE,
              Script.CLEAR_TIMER,
              Script.DRAWN,
              Script.KEEP_NOTICE,
              Script.NEXT,
              Script.PACK,
              Script.PUT_PLACE,
              Script.RESTORED,
              Script.SKIP,
              Script.TAKE_TURN,
              Script.RELEASE_TURN,
              Script.TOLD_NOTICE,
              Script.SEAL,
              Script.UNPACK)
          .collect(Collectors.toMap(Script::sha, Function.identity()));

  private static final Set<Script> TURNS = Set.of(Script.TAKE_TURN, Script.RELEASE_TURN);

  private Commands() {}

  /**
   * The name of a call that changes something, such as {@code append Opened}; nothing for one that
   * reads, and for turns, which whoever dies holds anyhow.
   *
   * @param bytes as they go over the wire, the first of them
   */
  public static Optional<String> change(String bytes) {
    Optional<String> command = name(bytes);
    if (command.filter(name -> name.startsWith("EVAL")).isPresent()) {
      return script(bytes);
    }
    return command.filter(name -> !READS.contains(name));
  }

  /** What is called, in capitals; nothing where these are no beginning of a call. */
  public static Optional<String> name(String bytes) {
    Matcher first = FIRST.matcher(bytes);
    return first.lookingAt()
        ? Optional.of(first.group(1).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<String> script(String bytes) {
    Matcher sha = SHA.matcher(bytes);
    Script script = sha.find() ? SCRIPTS.get(sha.group(1)) : null;
    if (script == null) {
      return Optional.of("a script at its first use");
    }
    if (TURNS.contains(script)) {
      return Optional.empty();
    }
    String events =
        EVENT
            .matcher(bytes)
            .results()
            .map(event -> event.group(1))
            .collect(Collectors.joining("+"));
    return Optional.of((script.name() + " " + events).strip());
  }
}
