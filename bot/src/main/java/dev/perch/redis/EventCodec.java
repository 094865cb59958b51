package dev.perch.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Events as lines of JSON, chained: each carries the operation that appended it and the SHA-256 of
 * the line before ({@code prev}; of nothing, for the first). The format is kept for ever: version 1
 * is read by every later Perch.
 */
final class EventCodec {
  private static final int VERSION = 1;

  private static final Map<String, Class<?>> TYPES =
      Stream.of(TicketEvent.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private EventCodec() {}

  /** What follows a story of that head. */
  static List<String> lines(String head, String operation, List<TicketEvent> events) {
    List<String> lines = new ArrayList<>();
    String prev = head;
    for (TicketEvent event : events) {
      ObjectNode line = Json.MAPPER.createObjectNode();
      line.put("v", VERSION);
      line.put("op", operation);
      line.put("prev", prev);
      line.put("type", event.getClass().getSimpleName());
      line.setAll((ObjectNode) Json.MAPPER.valueToTree(event));
      String text = Json.write(line);
      lines.add(text);
      prev = hash(text);
    }
    return lines;
  }

  /** How an operation stands in a line. */
  static String mark(String operation) {
    return "\"op\":" + Json.write(operation);
  }

  /**
   * The story that the lines tell, one or more.
   *
   * @throws BrokenStory naming ticket and event, if one cannot be read
   */
  static Story story(TicketId ticket, List<String> lines) {
    List<TicketEvent> events = new ArrayList<>();
    List<String> operations = new ArrayList<>();
    for (String text : lines) {
      try {
        JsonNode line = Json.MAPPER.readTree(text);
        events.add(event(line));
        operations.add(line.path("op").asText());
      } catch (JsonProcessingException | IllegalArgumentException e) {
        throw broken(ticket, events.size(), e);
      }
    }
    return new Story(events, operations, hash(lines.getLast()));
  }

  private static TicketEvent event(JsonNode line) throws JsonProcessingException {
    if (!line.isObject()) {
      throw new IllegalArgumentException("it is no JSON object");
    }
    Class<?> type = TYPES.get(line.path("type").asText());
    if (line.path("v").asInt() > VERSION || type == null) {
      throw new IllegalArgumentException(
          "a %s of version %s is nothing that this Perch knows; was it written by a newer one?"
              .formatted(line.path("type"), line.path("v")));
    }
    return (TicketEvent) Json.MAPPER.treeToValue(line, type);
  }

  private static BrokenStory broken(TicketId ticket, int index, Exception why) {
    BrokenStory broken =
        new BrokenStory(
            "event %d of ticket %s cannot be read: %s".formatted(index, ticket, why.getMessage()));
    broken.initCause(why);
    return broken;
  }

  /** SHA-256 of a line as it stands, 64 lower-case hex digits. */
  static String hash(String line) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(line.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
