package dev.perch.redis.tickets;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.desk.Consequences;
import dev.perch.desk.Outbox;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.Ticket;
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
  private final TicketKeys keys;

  RedisOutbox(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  /** A reply that was approved goes in; one that is taken back must still be there, and leaves. */
  static void follow(Effects effects, TicketKeys keys, Consequences then, Instant at) {
    String ticket = then.after().facts().id().value();
    then.toSend()
        .ifPresent(attempt ->
            effects.add("ZADD", keys.outbox(), goes(then.after(), at), ticket + "|" + attempt));
    then.takenBack()
        .ifPresent(attempt -> {
          effects.add("MEMBER", keys.outbox(), ticket + "|" + attempt);
          effects.add("ZREM", keys.outbox(), ticket + "|" + attempt);
        });
  }

  /** From when an approved reply may go out. */
  private static String goes(Ticket after, Instant approved) {
    Instant held = after instanceof Ticket.Sending sending ? sending.attempt().held() : null;
    return millis(held == null ? approved : held);
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
