package dev.perch.redis.tickets;

import dev.perch.desk.intake.Caught;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import redis.clients.jedis.params.ZRangeParams;

/** A sorted set for each ticket that was put aside. */
final class RedisCaught implements Caught {
  private static final int NEWEST = 3;

  private final Line line;
  private final TicketKeys keys;

  RedisCaught(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  @Override
  public void count(TicketId like, String tweet, Instant at) {
    double when = at.toEpochMilli();
    line.call(redis -> redis.zadd(keys.caught(like), when, tweet));
  }

  @Override
  public Count of(TicketId like) {
    return new Count(
        line.call(redis -> redis.zcard(keys.caught(like))),
        line.call(redis ->
            redis.zrange(keys.caught(like), ZRangeParams.zrangeParams(0, NEWEST - 1).rev())));
  }
}
