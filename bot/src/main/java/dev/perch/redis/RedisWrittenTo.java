package dev.perch.redis;

import dev.perch.desk.sending.WrittenTo;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.params.ZRangeParams;

/** As a sorted set, by when we last wrote; each append that begins a reply keeps it. */
final class RedisWrittenTo implements WrittenTo {
  private final Line line;
  private final Keys keys;

  RedisWrittenTo(Line line, Keys keys) {
    this.line = line;
    this.keys = keys;
  }

  @Override
  public List<TicketId> since(Instant from) {
    return line
        .call(redis ->
            redis.zrange(
                keys.writtenTo(),
                ZRangeParams.zrangeByScoreParams((double) from.toEpochMilli(), Double.MAX_VALUE)))
        .stream()
        .map(TicketId::new)
        .toList();
  }
}
