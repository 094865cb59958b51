package dev.perch.redis.campaign;

import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.tickets.TicketKeys;
import dev.perch.ticket.TicketId;

/** What a fold keeps of a ticket's words. */
public final class FoldTraces {
  private final Line line;
  private final Keys desk;

  public FoldTraces(Line line, Keys desk) {
    this.line = line;
    this.desk = desk;
  }

  /** A reply that waits in a fold holds a name; without its words it does not go out. */
  public void forget(TicketId ticket) {
    String foldOf = new TicketKeys(desk).foldOf();
    String fold = line.callNullable(redis -> redis.hget(foldOf, ticket.value()));
    if (fold != null) {
      String words = new FoldKeys(desk).foldWords(FoldEffects.held(fold).fold());
      line.call(redis -> redis.hkeys(words)).stream()
          .filter(field -> field.endsWith(":" + ticket))
          .forEach(field -> line.call(redis -> redis.hdel(words, field)));
    }
  }
}
