package dev.perch.redis.tickets;

import dev.perch.desk.FormerCards;
import dev.perch.desk.records.Archive;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * Read off the ticket's place, which the script that notes a card writes in the same step. Only for
 * a place that was kept before it named them, all cards are walked through.
 */
final class RedisFormerCards implements FormerCards {
  private final Line line;
  private final TicketKeys keys;
  private final StoredTickets tickets;

  RedisFormerCards(Line line, Keys keys, Archive archive) {
    this.line = line;
    this.keys = new TicketKeys(keys);
    this.tickets = new StoredTickets(line, keys, archive);
  }

  @Override
  public List<Message> of(TicketId ticket) {
    String place = tickets.places(List.of(ticket)).get(ticket);
    return place == null
        ? List.of()
        : Optional.ofNullable(PlaceJson.read(place).cards()).orElseGet(() -> lookedFor(ticket));
  }

  private List<Message> lookedFor(TicketId ticket) {
    List<Message> found = new ArrayList<>();
    ScanParams many = new ScanParams().count(1_000);
    String cursor = ScanParams.SCAN_POINTER_START;
    do {
      String from = cursor;
      ScanResult<Map.Entry<String, String>> page =
          line.call(redis -> redis.hscan(keys.cards(), from, many));
      for (Map.Entry<String, String> card : page.getResult()) {
        if (card.getValue().equals(ticket.value())) {
          found.add(PlaceJson.message(card.getKey()));
        }
      }
      cursor = page.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    return found.stream().distinct().toList();
  }
}
