package dev.perch.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.perch.desk.DeskName;
import dev.perch.desk.Meters;
import dev.perch.desk.Pulse;
import dev.perch.desk.Words;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redis.clients.jedis.RedisClient;

/** All that a desk has in Redis, for whoever holds it against what the services saw. */
public final class Records implements AutoCloseable {
  private final RedisClient redis;
  private final Keys keys;
  private final RedisStories stories;

  private Records(RedisClient redis, Keys keys) {
    this.redis = redis;
    this.keys = keys;
    this.stories =
        new RedisStories(new Line(redis, new Pulse(InstantSource.system()), Meters.NONE), keys);
  }

  /** The records of that desk on this machine's Redis. */
  public static Records of(int port, String desk) {
    return new Records(RedisClient.create("127.0.0.1", port), new Keys(new DeskName(desk)));
  }

  /** Every story, by its ticket. */
  public Map<TicketId, Story> stories() {
    Map<TicketId, Story> all = new TreeMap<>(Comparator.comparing(TicketId::value));
    for (TicketId ticket : tickets()) {
      all.put(ticket, stories.read(ticket).orElseThrow());
    }
    return all;
  }

  private List<TicketId> tickets() {
    String any = keys.story(new TicketId("0"));
    String prefix = any.substring(0, any.length() - 1);
    return redis.keys(prefix + "*").stream()
        .map(key -> new TicketId(key.substring(prefix.length())))
        .toList();
  }

  /** Where the story of a ticket stands. */
  public String key(String ticket) {
    return keys.story(new TicketId(ticket));
  }

  /** What people wrote in a ticket. */
  public Words words(TicketId ticket) {
    return stories.words(ticket);
  }

  /** What became of each tweet: its ticket or, by handle and tweet, why it became none. */
  public Map<String, String> tweets() {
    return redis.hgetAll(keys.tweets());
  }

  /** Whether no card is behind its story and no reply waits to be sent. */
  public boolean caughtUp() {
    return redis.zcard(keys.behind()) == 0 && redis.zcard(keys.outbox()) == 0;
  }

  /** Events that do not carry the hash of the one before them, as {@code ticket[index]}. */
  public List<String> brokenLinks() {
    List<String> broken = new ArrayList<>();
    for (TicketId ticket : tickets()) {
      String head = EventCodec.hash("");
      List<String> lines = redis.lrange(keys.story(ticket), 0, -1);
      for (int i = 0; i < lines.size(); i++) {
        if (!head.equals(prev(lines.get(i)))) {
          broken.add(ticket + "[" + i + "]");
        }
        head = EventCodec.hash(lines.get(i));
      }
    }
    return broken;
  }

  private static String prev(String line) {
    try {
      return Json.MAPPER.readTree(line).path("prev").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  @Override
  public void close() {
    redis.close();
  }
}
