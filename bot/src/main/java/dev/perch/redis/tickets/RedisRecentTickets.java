package dev.perch.redis.tickets;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.desk.RecentTickets;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.params.ZRangeParams;

/** An index that appends fill, and keep short. */
final class RedisRecentTickets implements RecentTickets {
  private final Line line;
  private final TicketKeys keys;

  RedisRecentTickets(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  /** It is the newest ticket; of old ones that many stay known as such. */
  static void follow(Effects effects, TicketKeys keys, TicketId ticket, Instant at) {
    effects.add("ZADD", keys.recent(), millis(at), ticket.value());
    effects.add("ZREMRANGEBYRANK", keys.recent(), "0", Integer.toString(-1 - KEPT));
  }

  @Override
  public List<TicketId> openedSince(Instant from, int most) {
    double oldest = from.toEpochMilli();
    ZRangeParams newest =
        ZRangeParams.zrangeByScoreParams(Double.POSITIVE_INFINITY, oldest)
            .rev()
            .limit(0, Math.min(most, KEPT));
    return line.call(redis -> redis.zrange(keys.recent(), newest)).stream()
        .map(TicketId::new)
        .toList();
  }
}
