package dev.perch.redis.tickets;

import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Archived;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.params.ZAddParams;

/**
 * Cards that are behind as a sorted set, where each stands as a string, and which ticket a message
 * shows as a hash.
 */
final class RedisCardPlaces implements CardPlaces {
  private final Line line;
  private final TicketKeys keys;
  private final Archive archive;
  private final StoredTickets tickets;

  /** The cards of a desk without an archive. */
  RedisCardPlaces(Line line, Keys keys) {
    this(line, keys, Archive.NONE);
  }

  RedisCardPlaces(Line line, Keys keys, Archive archive) {
    this.line = line;
    this.keys = new TicketKeys(keys);
    this.archive = archive;
    this.tickets = new StoredTickets(line, keys, archive);
  }

  @Override
  public List<TicketId> behind(int most) {
    return line.first(keys.behind(), most).stream().map(TicketId::new).toList();
  }

  @Override
  public List<TicketId> latestBehind(int most) {
    return line.last(keys.behind(), most).stream().map(TicketId::new).toList();
  }

  @Override
  public long waiting() {
    return line.call(redis -> redis.zcard(keys.behind()));
  }

  @Override
  public void caughtUp(TicketId ticket, int length) {
    caughtUp(ticket, length, "0");
  }

  @Override
  public void folded(TicketId ticket, int length) {
    caughtUp(ticket, length, "1");
  }

  @Override
  public void drawAgain(TicketId ticket, Instant now) {
    line.call(redis ->
        redis.zadd(
            keys.behind(),
            (double) now.toEpochMilli(),
            ticket.value(),
            ZAddParams.zAddParams().nx()));
  }

  private void caughtUp(TicketId ticket, int length, String inAFold) {
    line.run(
        Script.CARD_CAUGHT_UP,
        List.of(keys.story(ticket), keys.behind(), keys.foldOf()),
        List.of(ticket.value(), Integer.toString(length), inAFold));
  }

  @Override
  public Map<TicketId, CardPlace> find(List<TicketId> asked) {
    Map<TicketId, CardPlace> places = new HashMap<>();
    tickets.places(asked).forEach((ticket, json) -> places.put(ticket, PlaceJson.read(json)));
    return places;
  }

  @Override
  public void put(TicketId ticket, CardPlace place) {
    String message = place.ts().isEmpty() ? "" : message(place.channel(), place.ts());
    line.run(
        Script.PUT_PLACE,
        List.of(keys.place(ticket), keys.cards()),
        List.of(PlaceJson.write(place), ticket.value(), message));
  }

  @Override
  public void drawn(TicketId ticket, CardPlace place, int length) {
    line.run(
        Script.DRAWN,
        List.of(keys.place(ticket), keys.cards(), keys.story(ticket), keys.behind(), keys.foldOf()),
        List.of(
            PlaceJson.write(place),
            ticket.value(),
            message(place.channel(), place.ts()),
            Integer.toString(length)));
  }

  @Override
  public Optional<TicketId> at(String channel, String ts) {
    return Optional.ofNullable(line.call(redis -> redis.hget(keys.cards(), message(channel, ts))))
        .map(TicketId::new)
        .or(() ->
            archive.named(Archived.card(channel, ts)).stream().map(Archived::ticket).findFirst());
  }

  private static String message(String channel, String ts) {
    return channel + "/" + ts;
  }
}
