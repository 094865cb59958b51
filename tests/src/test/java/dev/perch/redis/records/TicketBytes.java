package dev.perch.redis.records;

import dev.perch.desk.DeskName;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.server.RedisConnection;
import dev.perch.redis.server.RedisUrl;
import dev.perch.redis.tickets.ClosedTickets;
import dev.perch.redis.tickets.TicketKeys;
import dev.perch.ticket.TicketId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import redis.clients.jedis.Jedis;

/**
 * How much of Redis a closed ticket of ten events takes, key by key, by Redis's own count over a
 * desk of them.
 *
 * @param parts bytes of a ticket, by what they hold
 */
public record TicketBytes(Map<String, Double> parts) {
  private static final int TICKETS = 2_000;

  public TicketBytes {
    parts = Map.copyOf(parts);
  }

  /** All of it. */
  public double all() {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The parts, in whole bytes. */
  public Map<String, Long> rounded() {
    Map<String, Long> whole = new TreeMap<>();
    parts.forEach((part, bytes) -> whole.put(part, Math.round(bytes)));
    return whole;
  }

  /** Fills a desk of its own on that Redis, and counts. */
  public static TicketBytes on(int port) throws InterruptedException {
    String desk = "bytes-" + System.nanoTime();
    ClosedTickets.fill(port, desk, TICKETS);
    pack(port, new Keys(new DeskName(desk)));
    TicketKeys keys = new TicketKeys(new Keys(new DeskName(desk)));
    Map<String, Double> parts = new LinkedHashMap<>();
    try (Jedis redis = new Jedis("127.0.0.1", port)) {
      List<TicketId> tickets = ClosedTickets.tickets(TICKETS);
      for (TicketId ticket : tickets) {
        if (redis.exists(keys.story(ticket), keys.words(ticket), keys.place(ticket)) > 0) {
          throw new IllegalStateException("ticket " + ticket + " was not packed");
        }
      }
      parts.put("story and place", each(redis, tickets.stream().map(keys::packedStory).toList()));
      parts.put("words", each(redis, tickets.stream().map(keys::packedWords).toList()));
      parts.put("tweets", each(redis, List.of(keys.tweets())));
      parts.put("cards", each(redis, List.of(keys.cards())));
      Set<String> customers = redis.keys(keys.customer("*"));
      parts.put("customer", each(redis, List.copyOf(customers)));
    }
    return new TicketBytes(parts);
  }

  /** As the bot does by itself once they have been closed for an hour. */
  private static void pack(int port, Keys keys) {
    String closed = new TicketKeys(keys).closed();
    RedisUrl url = RedisUrl.parse("redis://127.0.0.1:" + port);
    try (RedisConnection connection = RedisConnection.to(url, Path.of("unused"))) {
      Line line = connection.line();
      ClosedTickets.tickets(TICKETS)
          .forEach(ticket -> line.call(redis -> redis.zadd(closed, 0, ticket.value())));
      RedisPacking packing = new RedisPacking(line, keys);
      while (packing.once(Instant.now()) > 0) {
        // The next hundred.
      }
    }
  }

  private static double each(Jedis redis, List<String> keys) {
    long bytes = 0;
    for (String key : keys) {
      Long size = redis.memoryUsage(key, 0);
      bytes += size == null ? 0 : size;
    }
    return bytes / (double) TICKETS;
  }
}
