package dev.perch.sandbox.slack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocket.Listener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The far end of a socket, where a test decides what is acked and with what. */
public final class FakeApp implements AutoCloseable {
  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final WebSocket socket;

  /**
   * Connects.
   *
   * @param acks the payload to ack an envelope with; null for no ack at all
   */
  FakeApp(SlackEmulator slack, Function<JsonNode, @Nullable JsonNode> acks)
      throws IOException, InterruptedException {
    socket = connect(slack, slack.appToken(), acks);
    await().until(() -> !received.isEmpty());
  }

  private FakeApp(SlackEmulator slack) throws IOException, InterruptedException {
    socket = connect(slack, slack.appToken(), _ -> null);
  }

  /** One with that token, which acks whatever comes. */
  FakeApp(SlackEmulator slack, String appToken) throws IOException, InterruptedException {
    socket = connect(slack, appToken, _ -> Json.object());
    await().until(() -> !received.isEmpty());
  }

  private WebSocket connect(
      SlackEmulator slack, String appToken, Function<JsonNode, @Nullable JsonNode> acks)
      throws IOException, InterruptedException {
    var opened = new SlackCaller(slack).send("apps.connections.open", appToken, Map.of()).body();
    var uri = URI.create(Json.parse(opened).path("url").asText());
    return HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, new Ears(acks)).join();
  }

  /** An app that acks whatever comes. */
  static FakeApp ackingAll(SlackEmulator slack) throws IOException, InterruptedException {
    return new FakeApp(slack, _ -> Json.object());
  }

  /** An app that acks nothing. */
  public static FakeApp deaf(SlackEmulator slack) throws IOException, InterruptedException {
    return new FakeApp(slack, _ -> null);
  }

  /** An app that may well be turned away. */
  static FakeApp unawaited(SlackEmulator slack) throws IOException, InterruptedException {
    return new FakeApp(slack);
  }

  /** What Slack has sent, hello included, oldest first. */
  List<JsonNode> received() {
    return received;
  }

  /** The payloads of the envelopes of one type. */
  List<JsonNode> payloads(String type) {
    return received.stream()
        .filter(envelope -> envelope.path("type").asText().equals(type))
        .map(envelope -> envelope.path("payload"))
        .toList();
  }

  /** The events of these types, in order, once there are so many of them. */
  List<JsonNode> events(int atLeast, String... types) {
    return await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                payloads("events_api").stream()
                    .map(payload -> payload.path("event"))
                    .filter(event -> List.of(types).contains(event.path("type").asText()))
                    .toList(),
            events -> events.size() >= atLeast);
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Ears implements Listener {
    private final Function<JsonNode, @Nullable JsonNode> acks;
    private final StringBuilder text = new StringBuilder();

    Ears(Function<JsonNode, @Nullable JsonNode> acks) {
      this.acks = acks;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      from.request(1);
      if (!last) {
        return null;
      }
      var envelope = parsed(text.toString());
      text.setLength(0);
      received.add(envelope);
      var ack = envelope.has("envelope_id") ? acks.apply(envelope) : null;
      if (ack == null) {
        return null;
      }
      var answer = Json.object().put("envelope_id", envelope.path("envelope_id").asText());
      answer.set("payload", ack);
      return from.sendText(Json.write(answer), true);
    }

    private static JsonNode parsed(String text) {
      try {
        return Json.parse(text);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }
}
