package dev.perch.redis;

import dev.perch.desk.intake.Unadvised;
import dev.perch.ticket.TicketId;
import java.util.List;

/** An index that appends fill. */
final class RedisUnadvised implements Unadvised {
  private final Line line;
  private final Keys keys;

  RedisUnadvised(Line line, Keys keys) {
    this.line = line;
    this.keys = keys;
  }

  @Override
  public List<TicketId> oldest(int most) {
    return line.first(keys.unadvised(), most).stream().map(TicketId::new).toList();
  }
}
