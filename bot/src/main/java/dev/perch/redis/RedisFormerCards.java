package dev.perch.redis;

import dev.perch.desk.FormerCards;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Walks through the hash of all cards, by message. */
final class RedisFormerCards implements FormerCards {
  private final Line line;
  private final TicketKeys keys;

  RedisFormerCards(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  @Override
  public List<Message> of(TicketId ticket) {
    List<Message> found = new ArrayList<>();
    ScanParams many = new ScanParams().count(1_000);
    String cursor = ScanParams.SCAN_POINTER_START;
    do {
      String from = cursor;
      ScanResult<Map.Entry<String, String>> page =
          line.call(redis -> redis.hscan(keys.cards(), from, many));
      for (Map.Entry<String, String> card : page.getResult()) {
        String[] message = card.getKey().split("/", 2);
        if (card.getValue().equals(ticket.value())) {
          found.add(new Message(message[0], message[1]));
        }
      }
      cursor = page.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    return found.stream().distinct().toList();
  }
}
