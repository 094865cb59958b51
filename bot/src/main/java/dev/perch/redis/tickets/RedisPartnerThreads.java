package dev.perch.redis.tickets;

import dev.perch.desk.PartnerThreads;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.TicketId;
import java.util.Optional;

/** Questions to partners as a hash. */
final class RedisPartnerThreads implements PartnerThreads {
  private final Line line;
  private final TicketKeys keys;

  RedisPartnerThreads(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  @Override
  public void put(String channel, String ts, TicketId ticket) {
    line.call(redis -> redis.hset(keys.questions(), message(channel, ts), ticket.value()));
  }

  @Override
  public Optional<TicketId> at(String channel, String ts) {
    return Optional.ofNullable(
            line.call(redis -> redis.hget(keys.questions(), message(channel, ts))))
        .map(TicketId::new);
  }

  private static String message(String channel, String ts) {
    return channel + "/" + ts;
  }
}
