package dev.perch.redis;

import dev.perch.ticket.TicketId;

/** What a fold keeps of a ticket's words. */
final class FoldTraces {
  private final Line line;
  private final Keys desk;

  FoldTraces(Line line, Keys desk) {
    this.line = line;
    this.desk = desk;
  }

  /** A reply that waits in a fold holds a name; without its words it does not go out. */
  void forget(TicketId ticket) {
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
