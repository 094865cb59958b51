package dev.perch.redis.tickets;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.desk.sending.WrittenTo;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.params.ZRangeParams;

/** As a sorted set, by when we last wrote; each append that begins a reply keeps it. */
final class RedisWrittenTo implements WrittenTo {
  private final Line line;
  private final TicketKeys keys;

  RedisWrittenTo(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  /** We write to its customer, or have written, if one of these events says so. */
  static void follow(Effects effects, TicketKeys keys, TicketId ticket, List<TicketEvent> events) {
    events.stream()
        .filter(event ->
            event instanceof TicketEvent.SendingStarted
                || event instanceof TicketEvent.RepliedByHand)
        .map(TicketEvent::at)
        .findFirst()
        .ifPresent(at -> {
          effects.add("ZADD", keys.writtenTo(), millis(at), ticket.value());
          effects.add("ZREMRANGEBYSCORE", keys.writtenTo(), "-inf", millis(at.minus(KEPT)));
        });
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
