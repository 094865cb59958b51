package dev.perch.redis.tickets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.desk.CardPlace;
import dev.perch.desk.FormerCards.Message;
import dev.perch.redis.line.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a card stands, as JSON. The messages that were the card before are one text, {@code
 * channel/ts} with blanks between. Nearly every ticket has one card only, and there are very many
 * tickets: so what a first card would say in vain is left out, {@code second} and {@code earlier},
 * and a place that says {@code second} without {@code earlier} is one that was kept before earlier
 * cards were noted.
 */
final class PlaceJson {
  private static final String SECOND = "second";
  private static final String EARLIER = "earlier";

  private PlaceJson() {}

  static String write(CardPlace place) {
    ObjectNode json = Json.MAPPER.valueToTree(place);
    json.remove(EARLIER);
    List<Message> earlier = place.earlier();
    if (earlier != null && earlier.isEmpty() && !place.second()) {
      json.remove(SECOND);
    } else if (earlier != null) {
      json.put(EARLIER, earlier.stream().map(PlaceJson::text).collect(Collectors.joining(" ")));
    }
    return json.toString();
  }

  static CardPlace read(String text) {
    try {
      ObjectNode json = (ObjectNode) Json.MAPPER.readTree(text);
      boolean known = json.has(EARLIER) || !json.has(SECOND);
      JsonNode earlier = json.remove(EARLIER);
      CardPlace place = Json.MAPPER.treeToValue(json, CardPlace.class);
      return known ? place.withEarlier(earlier == null ? List.of() : messages(earlier)) : place;
    } catch (JsonProcessingException | ClassCastException e) {
      throw new IllegalStateException("Redis holds what Perch did not write: no CardPlace", e);
    }
  }

  private static List<Message> messages(JsonNode earlier) {
    return Arrays.stream(earlier.asText().split(" "))
        .filter(text -> !text.isEmpty())
        .map(PlaceJson::message)
        .toList();
  }

  /** How a message is named among the cards. */
  static String text(Message message) {
    return message.channel() + "/" + message.ts();
  }

  /** The message of that name. */
  static Message message(String text) {
    String[] parts = text.split("/", 2);
    return new Message(parts[0], parts[1]);
  }
}
