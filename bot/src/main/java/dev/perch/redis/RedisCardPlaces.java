package dev.perch.redis;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.ticket.TicketId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.params.ZAddParams;

/** Cards that are behind as a sorted set, and where each stands as a string beside it. */
final class RedisCardPlaces implements CardPlaces {
  private final Line line;
  private final Keys keys;
  private final InstantSource clock;

  RedisCardPlaces(Line line, Keys keys, InstantSource clock) {
    this.line = line;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public List<TicketId> behind(int most) {
    return line.call(redis -> redis.zrange(keys.behind(), 0, most - 1)).stream()
        .map(TicketId::new)
        .toList();
  }

  @Override
  public void caughtUp(TicketId ticket, int length) {
    line.run(
        Script.CAUGHT_UP,
        List.of(keys.story(ticket), keys.behind()),
        List.of(ticket.value(), Integer.toString(length)));
  }

  @Override
  public void redraw(TicketId ticket) {
    long now = clock.millis();
    line.call(
        redis -> redis.zadd(keys.behind(), now, ticket.value(), ZAddParams.zAddParams().nx()));
  }

  @Override
  public Optional<CardPlace> find(TicketId ticket) {
    return Optional.ofNullable(line.call(redis -> redis.get(keys.place(ticket))))
        .map(json -> Json.read(json, new TypeReference<>() {}));
  }

  @Override
  public void put(TicketId ticket, CardPlace place) {
    line.call(redis -> redis.set(keys.place(ticket), Json.write(place)));
  }
}
