package dev.perch.redis.tickets;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.desk.intake.Unadvised;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index that appends fill. */
final class RedisUnadvised implements Unadvised {
  private final Line line;
  private final TicketKeys keys;

  RedisUnadvised(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  /** Whether it waits for the suggestions that it came without. */
  static void follow(
      Effects effects, TicketKeys keys, @Nullable Ticket before, Ticket after, Instant at) {
    String ticket = after.facts().id().value();
    if (Unadvised.holds(after)) {
      effects.add("ZADD", keys.unadvised(), "NX", millis(at), ticket);
    } else if (Unadvised.holds(before)) {
      effects.add("ZREM", keys.unadvised(), ticket);
    }
  }

  @Override
  public List<TicketId> oldest(int most) {
    return line.first(keys.unadvised(), most).stream().map(TicketId::new).toList();
  }
}
