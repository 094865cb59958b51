package dev.perch.redis;

import dev.perch.desk.HeardTickets;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.params.ZRangeParams;

/** An index that appends fill, and keep short. */
final class RedisHeardTickets implements HeardTickets {
  private final Line line;
  private final Keys keys;

  RedisHeardTickets(Line line, Keys keys) {
    this.line = line;
    this.keys = keys;
  }

  /** Sorted set: tickets by the millisecond at which their customer's last word came. */
  private static String heard(Keys keys) {
    return keys.key("heard");
  }

  /** Its customer wrote, if one of these events says so. */
  static void follow(Effects effects, Keys keys, TicketId ticket, List<TicketEvent> events) {
    events.stream()
        .filter(RedisHeardTickets::isWord)
        .map(TicketEvent::at)
        .reduce((_, later) -> later)
        .ifPresent(at -> {
          effects.add("ZADD", heard(keys), Long.toString(at.toEpochMilli()), ticket.value());
          String old = Long.toString(at.minus(KEPT).toEpochMilli());
          effects.add("ZREMRANGEBYSCORE", heard(keys), "-inf", old);
        });
  }

  private static boolean isWord(TicketEvent event) {
    return event instanceof TicketEvent.Opened
        || event instanceof TicketEvent.CustomerWrote
        || event instanceof TicketEvent.CustomerEdited;
  }

  @Override
  public List<TicketId> since(Instant from, int skip, int most) {
    ZRangeParams latest =
        ZRangeParams.zrangeByScoreParams(Double.POSITIVE_INFINITY, (double) from.toEpochMilli())
            .rev()
            .limit(skip, most);
    return line.call(redis -> redis.zrange(heard(keys), latest)).stream()
        .map(TicketId::new)
        .toList();
  }
}
