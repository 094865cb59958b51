package dev.perch.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
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

  static Story story(List<String> lines) {
    List<TicketEvent> events = new ArrayList<>();
    List<String> operations = new ArrayList<>();
    for (String text : lines) {
      JsonNode line = Json.tree(text);
      events.add(event(line));
      operations.add(line.path("op").asText());
    }
    return new Story(events, operations, lines.isEmpty() ? hash("") : hash(lines.getLast()));
  }

  private static TicketEvent event(JsonNode line) {
    String name = line.path("type").asText();
    Class<?> type = TYPES.get(name);
    if (type == null) {
      throw new IllegalStateException(
          "a story tells of \""
              + name
              + "\", which this version of Perch does not know: use a newer one");
    }
    try {
      return (TicketEvent) Json.MAPPER.treeToValue(line, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a story holds a " + name + " that cannot be read", e);
    }
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
