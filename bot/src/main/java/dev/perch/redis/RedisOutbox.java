package dev.perch.redis;

import dev.perch.desk.Outbox;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.params.ZRangeParams;

/**
 * The outbox as a sorted set, by the millisecond from which an entry may go out; to take an entry
 * is to remove it, which succeeds once.
 */
final class RedisOutbox implements Outbox {
  private final Line line;
  private final Keys keys;

  RedisOutbox(Line line, Keys keys) {
    this.line = line;
    this.keys = keys;
  }

  @Override
  public List<Entry> waiting(int most) {
    return line.first(keys.outbox(), most).stream().map(RedisOutbox::read).toList();
  }

  @Override
  public List<Entry> due(Instant now, int most) {
    return line
        .call(redis ->
            redis.zrange(
                keys.outbox(),
                ZRangeParams.zrangeByScoreParams(0, (double) now.toEpochMilli()).limit(0, most)))
        .stream()
        .map(RedisOutbox::read)
        .toList();
  }

  /**
   * An answer that gets lost counts as "no": then nobody sends, and the look that follows finds
   * nothing.
   */
  @Override
  public boolean take(Entry entry) {
    String member = entry.ticket() + "|" + entry.attempt();
    return line.call(redis -> redis.zrem(keys.outbox(), member)) == 1;
  }

  private static Entry read(String member) {
    String[] parts = member.split("\\|", 2);
    return new Entry(new TicketId(parts[0]), Integer.parseInt(parts[1]));
  }
}
