package dev.perch.redis.line;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Events as lines of JSON, chained: each carries its type, the operation that appended it and the
 * SHA-256 of the line before ({@code prev}; of nothing, for the first).
 *
 * @param <E> a sealed interface of records, the events of one sort of story
 */
public final class Chain<E> {
  private final Class<E> sort;
  private final int version;
  private final Map<String, ObjectReader> readers;

  /**
   * A chain.
   *
   * @param version of the format; lines of a later one are refused
   */
  public Chain(Class<E> sort, int version) {
    this.sort = sort;
    this.version = version;
    this.readers =
        Stream.of(sort.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Json.MAPPER::readerFor));
  }

  /** What was told: the events, the operation of each, and the hash of the last line. */
  public record Told<E>(List<E> events, List<String> operations, String head) {}

  /** A line that cannot be read. */
  public static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    /** Which line of the story it is, from 0. */
    public final int index;

    private Broken(int index, Exception why) {
      super(why.getMessage(), why);
      this.index = index;
    }
  }

  /** What follows a story of that head. */
  public List<String> lines(String head, String operation, List<? extends E> events) {
    List<String> lines = new ArrayList<>();
    String prev = head;
    for (E event : events) {
      ObjectNode line = Json.MAPPER.createObjectNode();
      line.put("v", version);
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
  public static String mark(String operation) {
    return "\"op\":" + Json.write(operation);
  }

  /** What the lines tell, one or more. */
  public Told<E> told(List<String> lines) throws Broken {
    List<E> events = new ArrayList<>(lines.size());
    List<String> operations = new ArrayList<>(lines.size());
    for (String text : lines) {
      try {
        Head head = Head.of(text);
        events.add(event(head, text));
        operations.add(head.operation());
      } catch (IOException | IllegalArgumentException e) {
        throw new Broken(events.size(), e);
      }
    }
    return new Told<>(events, operations, hash(lines.getLast()));
  }

  private E event(Head head, String text) throws IOException {
    ObjectReader reader = readers.get(head.type());
    if (head.version() > version || reader == null) {
      throw new IllegalArgumentException(
          "a \"%s\" of version %d is nothing that this Perch knows; was it written by a newer one?"
              .formatted(head.type(), head.version()));
    }
    return sort.cast(reader.readValue(text));
  }

  /** What stands before an event in its line. */
  private record Head(int version, String operation, String type) {
    /** Reads no further than it must: a story of two hundred events is read at each press. */
    static Head of(String text) throws IOException {
      try (JsonParser line = Json.MAPPER.createParser(text)) {
        if (line.nextToken() != JsonToken.START_OBJECT) {
          throw new IllegalArgumentException("it is no JSON object");
        }
        int version = 0;
        String operation = "";
        String type = "";
        for (String name = line.nextFieldName();
            name != null && type.isEmpty();
            name = line.nextFieldName()) {
          line.nextToken();
          switch (name) {
            case "v" -> version = line.getValueAsInt();
            case "op" -> operation = line.getValueAsString("");
            case "type" -> type = line.getValueAsString("");
            default -> line.skipChildren();
          }
        }
        return new Head(version, operation, type);
      }
    }
  }

  /** SHA-256 of a line as it stands, 64 lower-case hex digits. */
  public static String hash(String line) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(line.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
