package dev.perch.redis.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.FormerCards;
import dev.perch.desk.FormerCards.Message;
import dev.perch.desk.FormerCardsContract;
import dev.perch.desk.records.Archive;
import dev.perch.redis.line.Commands;
import dev.perch.redis.line.Packed;
import dev.perch.redis.server.RedisConnection;
import dev.perch.redis.server.RedisUrl;
import dev.perch.redis.server.SharedRedis;
import dev.perch.stories.Cable;
import dev.perch.ticket.TicketId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

final class RedisFormerCardsTest extends FormerCardsContract {
  /** As Perch wrote it before a place named the cards before it. */
  private static final String OF_OLD =
      "{\"channel\":\"C2\",\"ts\":\"172.2\",\"shown\":5,\"told\":5,\"begun\":-1,\"second\":true,\"former\":null,\"again\":null}";

  private final RedisDesk desk = RedisDesk.shared();
  private final Jedis redis = SharedRedis.plain();

  @AfterEach
  void close() {
    redis.close();
  }

  @Override
  protected CardPlaces places() {
    return desk.places();
  }

  @Override
  protected FormerCards cards() {
    return new RedisFormerCards(desk.line(), desk.keys(), Archive.NONE);
  }

  @Test
  void whatWasWrittenBeforeAPlaceNamedThemIsReadAndItsCardsAreLookedFor() {
    redis.set(desk.tickets().place(TICKET), OF_OLD);
    redis.hset(
        desk.tickets().cards(), Map.of("C1/171.1", "1001", "C2/172.2", "1001", "C1/9.9", "1002"));

    CardPlace place = Objects.requireNonNull(places().find(List.of(TICKET)).get(TICKET));

    assertThat(place.second()).isTrue();
    assertThat(cards().of(TICKET))
        .containsExactlyInAnyOrder(new Message("C1", "171.1"), new Message("C2", "172.2"));
    places().put(TICKET, place.movedTo("C3").at("173.3", 6));
    assertThat(cards().of(TICKET)).hasSize(3);
  }

  @Test
  void aTicketThatHasOneCardTakesNoMoreRoomThanItDid() {
    String before =
        "{\"channel\":\"C1\",\"ts\":\"171.1\",\"shown\":1,\"told\":0,\"begun\":-1,\"second\":false,\"former\":null,\"again\":null}";

    String now = PlaceJson.write(FIRST);

    assertThat(now).hasSizeLessThan(before.length());
    assertThat(Packed.pack(List.of(now)))
        .hasSizeLessThanOrEqualTo(Packed.pack(List.of(before)).length);
    assertThat(PlaceJson.read(now)).isEqualTo(FIRST);
    assertThat(PlaceJson.read(before)).isEqualTo(FIRST.withEarlier(null));
  }

  @Test
  void toClearAThousandTicketsTheCardsAreNotWalkedThroughOnce() throws IOException {
    List<TicketId> tickets = ClosedTickets.tickets(1_000);
    tickets.forEach(ticket -> places().put(ticket, FIRST.movedTo("C2").at(ticket.value(), 2)));
    Map<String, Integer> calls = new ConcurrentHashMap<>();
    int port = redis.getConnection().getHostAndPort().getPort();

    try (Cable cable = Cable.to(port, bytes -> count(bytes, calls));
        RedisConnection connection =
            RedisConnection.to(RedisUrl.parse(cable.url()), Path.of("unused"))) {
      FormerCards counted = new RedisFormerCards(connection.line(), desk.keys(), Archive.NONE);

      tickets.forEach(ticket -> assertThat(counted.of(ticket)).hasSize(2));
    }

    assertThat(calls).doesNotContainKey("HSCAN").containsEntry("MGET", 1_000);
  }

  private static boolean count(String bytes, Map<String, Integer> calls) {
    Commands.name(bytes).ifPresent(name -> calls.merge(name, 1, Integer::sum));
    return true;
  }
}
