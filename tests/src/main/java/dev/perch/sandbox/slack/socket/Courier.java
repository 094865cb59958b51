package dev.perch.sandbox.slack.socket;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** How an envelope reaches the app: over its sockets, or at its Request URL. */
public interface Courier {
  /**
   * Sends an envelope.
   *
   * @param type {@code events_api}, {@code interactive} or {@code slash_commands}
   * @param retry which retry of an event this is; 0 for the first time
   * @return the payload of the ack, an empty one where it has none; fails with a {@code
   *     TimeoutException} when {@code ackTimeout} goes by, after which an ack is ignored, and with
   *     a {@code SlackError} where the app refuses; empty where there is no app to be reached
   */
  Optional<CompletableFuture<JsonNode>> send(
      String type, JsonNode payload, boolean acceptsResponse, int retry, Duration ackTimeout);
}
