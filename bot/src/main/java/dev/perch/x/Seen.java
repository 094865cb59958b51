package dev.perch.x;

import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of X's with its headers, for those who look X over.
 *
 * @param headers none where nothing came back
 */
record Seen(Answer answer, HttpHeaders headers) {
  static Seen nothing(Answer.Failed answer) {
    return new Seen(answer, HttpHeaders.of(Map.of(), (_, _) -> true));
  }

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }
}
