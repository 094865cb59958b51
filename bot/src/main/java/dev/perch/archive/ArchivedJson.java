package dev.perch.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.desk.Archived;
import dev.perch.ticket.TicketId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A ticket as a line of JSON. The format is for ever: version 1 is read by every later Perch. */
final class ArchivedJson {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArchivedJson() {}

  static String write(Archived ticket) {
    ObjectNode line = JSON.createObjectNode();
    line.put("v", VERSION);
    line.put("ticket", ticket.ticket().value());
    line.put("closed", ticket.closed().toString());
    line.put("head", head(ticket.story()));
    ticket.names().forEach(line.putArray("names")::add);
    line.put("place", ticket.place());
    ticket.story().forEach(line.putArray("story")::add);
    new TreeMap<>(ticket.words()).forEach(line.putObject("words")::put);
    return line.toString();
  }

  /**
   * Refuses a line that is none, and one whose story does not end as it did when it was written.
   */
  static Archived read(String text) throws IOException {
    try {
      JsonNode line = JSON.readTree(text);
      if (line.path("v").asInt() != VERSION) {
        throw new IOException("a line was written by another Perch, or is none");
      }
      Map<String, String> words = new TreeMap<>();
      line.path("words")
          .properties()
          .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
      Archived ticket =
          new Archived(
              new TicketId(line.path("ticket").asText()),
              Instant.parse(line.path("closed").asText()),
              texts(line.path("names")),
              line.path("place").asText(),
              texts(line.path("story")),
              words);
      if (!line.path("head").asText().equals(head(ticket.story()))) {
        throw new IOException("ticket %s does not end as it did".formatted(ticket.ticket()));
      }
      return ticket;
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw new IOException("a line is no ticket", e);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The hash of the last event, by which seals know the story. */
  private static String head(List<String> story) {
    return HexFormat.of().formatHex(sha256(story.isEmpty() ? "" : story.getLast()));
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
