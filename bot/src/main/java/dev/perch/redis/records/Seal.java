package dev.perch.redis.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.perch.redis.line.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One line under the stories.
 *
 * @param v version of the format
 * @param prev SHA-256 of the line before; of nothing, for the first
 * @param heads by the story's name, {@code story:1}
 */
record Seal(int v, Instant at, String prev, Map<String, Head> heads) {
  static final int VERSION = 1;

  /** How long a story was, and the hash of its last line then. */
  record Head(int length, String hash) {}

  String line() {
    return Json.write(this);
  }

  /** Reads one; nothing if the line is none that this Perch knows. */
  static Optional<Seal> parse(String line) {
    try {
      return Optional.of(Json.MAPPER.readValue(line, Seal.class))
          .filter(seal -> seal.v() == VERSION && seal.heads() != null);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
