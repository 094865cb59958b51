package dev.perch.redis;

import dev.perch.desk.Lately;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.params.ZRangeParams;

/** An index that appends fill. */
final class RedisLately implements Lately {
  private final Line line;
  private final Keys keys;

  RedisLately(Line line, Keys keys) {
    this.line = line;
    this.keys = keys;
  }

  @Override
  public List<Came> since(Instant from, int most) {
    double oldest = from.toEpochMilli();
    ZRangeParams newest = new ZRangeParams(Double.POSITIVE_INFINITY, oldest).rev().limit(0, most);
    return line.call(redis -> redis.zrange(keys.lately(), newest)).stream()
        .map(member -> member.split("\\|", 2))
        .map(parts -> new Came(new TicketId(parts[0]), parts[1]))
        .toList();
  }
}
