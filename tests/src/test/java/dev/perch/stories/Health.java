package dev.perch.stories;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * What a bot says of its health.
 *
 * @param port the bot's own
 */
record Health(int port) {
  /** All of it, as it is read by machines. */
  String ready() throws IOException, InterruptedException {
    URI url = URI.create("http://127.0.0.1:" + port + "/health/ready");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body();
    }
  }

  /** The words about one of its parts; none where it tells of no such part. */
  String of(String name) throws IOException, InterruptedException {
    for (JsonNode part : Json.parse(ready()).path("parts")) {
      if (part.path("part").asText().equals(name)) {
        return part.path("words").asText();
      }
    }
    return "";
  }
}
