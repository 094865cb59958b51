package dev.perch.redis.tickets;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.desk.Writings;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/** What is being written, as a field beside the ticket's words. */
final class RedisWritings implements Writings {
  /** Also named in {@link TicketEffects}: what was sent is not kept twice. */
  static final String DRAFT = "draft";

  private final Line line;
  private final TicketKeys keys;

  RedisWritings(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  @Override
  public void keep(TicketId ticket, Writing writing) {
    line.run(
        Script.KEEP_WRITING,
        List.of(keys.words(ticket)),
        List.of(WordFields.SALT, DRAFT, Json.write(writing)));
  }

  @Override
  public Optional<Writing> of(TicketId ticket) {
    return Optional.ofNullable(line.call(redis -> redis.hget(keys.words(ticket), DRAFT)))
        .map(json -> Json.read(json, new TypeReference<>() {}));
  }
}
