package dev.perch.sandbox.slack.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.socket.Courier;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.wire.WireLog;
import dev.perch.sandbox.wire.WireLog.Direction;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The one address at which the app is told everything in HTTP mode. Whatever is not answered 200 in
 * time has failed; an event is told again with {@code X-Slack-Retry-Num} and {@code
 * X-Slack-Retry-Reason}.
 */
public final class RequestUrl implements Courier, AutoCloseable {
  private static final Duration CHALLENGE_TAKES = Duration.ofSeconds(3);
  private static final int OK = 200;

  private final String secret;
  private final InstantSource clock;
  private final WireLog log;
  private final FaultyUrl faulty;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Why an event is told again, by its id. */
  private final Map<String, String> reasons = new ConcurrentHashMap<>();

  private volatile @Nullable URI url;

  public RequestUrl(String secret, InstantSource clock, WireLog log, Faults faults) {
    this.secret = secret;
    this.clock = clock;
    this.log = log;
    this.faulty = new FaultyUrl(faults);
  }

  /** This, once a Request URL is saved; until then the other. */
  public Courier or(Courier other) {
    return (type, payload, acceptsResponse, retry, ackTimeout) ->
        (saved() ? this : other).send(type, payload, acceptsResponse, retry, ackTimeout);
  }

  public boolean saved() {
    return url != null;
  }

  /**
   * Saves the address once the app has answered the challenge.
   *
   * @throws SlackError {@code url_verification_failed}
   */
  public void save(URI address) throws InterruptedException {
    ObjectNode question =
        Json.object()
            .put("token", "sandbox")
            .put("challenge", UUID.randomUUID().toString())
            .put("type", "url_verification");
    try {
      HttpResponse<String> answer =
          post(address, "events_api", question, 0, Duration.ZERO)
              .get(CHALLENGE_TAKES.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() == OK
          && answer.body().contains(question.path("challenge").asText())) {
        url = address;
        faulty.opened();
        return;
      }
    } catch (ExecutionException | TimeoutException e) {
      // The same to Slack: no answer.
    }
    throw new SlackError("url_verification_failed");
  }

  @Override
  public Optional<CompletableFuture<JsonNode>> send(
      String type, JsonNode payload, boolean acceptsResponse, int retry, Duration ackTimeout) {
    URI address = url;
    if (address == null) {
      return Optional.empty();
    }
    ObjectNode envelope = Json.object().put("envelope_id", UUID.randomUUID().toString());
    envelope.set("payload", payload);
    envelope.put("type", type).put("retry_attempt", retry);
    log.add(Direction.OUT, type, envelope, null);
    var waiting = log.begin(envelope);
    return Optional.of(
        faulty
            .send(type, ago -> post(address, type, payload, retry, ago))
            .orTimeout(ackTimeout.toMillis(), TimeUnit.MILLISECONDS)
            .thenApply(answer -> ack(envelope, answer))
            .whenComplete((_, failure) -> {
              if (failure != null) {
                reasons.put(event(payload), reason(failure));
                log.add(Direction.IN, end(failure), ended(envelope, failure), null);
              }
              waiting.close();
            }));
  }

  private CompletableFuture<HttpResponse<String>> post(
      URI address, String type, JsonNode payload, int retry, Duration ago) {
    var request =
        SignedRequests.of(
            address, type, SignedRequests.body(type, payload), secret, clock.instant().minus(ago));
    if (retry > 0) {
      request
          .header("X-Slack-Retry-Num", Integer.toString(retry))
          .header("X-Slack-Retry-Reason", reasons.getOrDefault(event(payload), "http_timeout"));
    }
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  private static String event(JsonNode payload) {
    return payload.path("event_id").asText();
  }

  /** Slack's words for them. */
  private static String reason(Throwable failure) {
    return switch (cause(failure)) {
      case TimeoutException _ -> "http_timeout";
      case ConnectException _ -> "connection_failed";
      case null, default -> "http_error";
    };
  }

  private static @Nullable Throwable cause(@Nullable Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  /** As with a socket that closes, but of one request; or the app's own failure. */
  private static String end(Throwable failure) {
    return cause(failure) instanceof FaultyUrl.CutOff ? "close" : "failed";
  }

  private static JsonNode ended(JsonNode envelope, Throwable failure) {
    return Json.object()
        .put("envelope_id", envelope.path("envelope_id").asText())
        .put("reason", "%s, %s".formatted(reason(failure), cause(failure)));
  }

  private JsonNode ack(JsonNode envelope, HttpResponse<String> answer) {
    if (answer.statusCode() != OK) {
      throw new SlackError("dispatch_failed", List.of("the app answered " + answer.statusCode()));
    }
    JsonNode payload = payload(answer.body());
    var ack = Json.object().put("envelope_id", envelope.path("envelope_id").asText());
    if (!payload.isEmpty()) {
      ack.set("payload", payload);
    }
    log.add(Direction.IN, "ack", ack, null);
    return payload;
  }

  /** Nothing, JSON, or for a command the words as they are. */
  private static JsonNode payload(String body) {
    if (body.isBlank()) {
      return Json.object();
    }
    try {
      return Json.parse(body);
    } catch (JsonProcessingException words) {
      return Json.object().put("text", body);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
