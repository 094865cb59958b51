package dev.perch.redis.bank;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.desk.bank.Unanswered;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.params.ZRangeParams;

/** An index that appends fill. */
public final class RedisUnanswered implements Unanswered {
  private final Line line;
  private final FaqKeys keys;

  RedisUnanswered(Line line, Keys keys) {
    this.line = line;
    this.keys = new FaqKeys(keys);
  }

  /** The bank had no good answer to it. */
  public static void follow(Effects effects, Keys desk, TicketId ticket, Instant at) {
    effects.add("ZADD", new FaqKeys(desk).unanswered(), millis(at), ticket.value());
  }

  @Override
  public List<TicketId> since(Instant from, int most) {
    double oldest = from.toEpochMilli();
    line.call(
        redis -> redis.zremrangeByScore(keys.unanswered(), Double.NEGATIVE_INFINITY, oldest - 1));
    return line
        .call(redis -> redis.zrange(keys.unanswered(), new ZRangeParams(0, most - 1).rev()))
        .stream()
        .map(TicketId::new)
        .toList();
  }
}
