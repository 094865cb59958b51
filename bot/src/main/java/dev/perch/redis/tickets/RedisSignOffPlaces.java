package dev.perch.redis.tickets;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.desk.SignOffPlaces;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.TicketId;
import java.util.List;

/** Messages that ask for a sign-off, as a hash. */
final class RedisSignOffPlaces implements SignOffPlaces {
  private final Line line;
  private final TicketKeys keys;

  RedisSignOffPlaces(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  @Override
  public List<Message> of(TicketId ticket) {
    String json = line.callNullable(redis -> redis.hget(keys.signOffs(), ticket.value()));
    return json == null ? List.of() : Json.read(json, new TypeReference<>() {});
  }

  @Override
  public void put(TicketId ticket, List<Message> asking) {
    if (asking.isEmpty()) {
      line.call(redis -> redis.hdel(keys.signOffs(), ticket.value()));
    } else {
      line.call(redis -> redis.hset(keys.signOffs(), ticket.value(), Json.write(asking)));
    }
  }
}
