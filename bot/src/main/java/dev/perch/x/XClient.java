package dev.perch.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import twitter4j.HttpParameter;
import twitter4j.RequestMethod;

/** The wire to X: one request, one answer. Throws nothing for what X or the network does. */
final class XClient {
  /** How long an answer may take, its body included. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  /** A line that is cut once is often cut twice. */
  private static final int SIGNATURES = 3;

  private static final int MOST_OF_A_PROBLEM = 100_000;

  private final String api;
  private final Duration patience;
  private final HttpClient kept = client();

  /**
   * A client.
   *
   * @param api where X API v2 is; a path counts as a prefix
   */
  XClient(URI api) {
    this(api, PATIENCE);
  }

  XClient(URI api, Duration patience) {
    this.api = api.toString().replaceFirst("/+$", "");
    this.patience = patience;
  }

  /**
   * Asks. A connection that died meanwhile is replaced without a word: asking twice is harmless.
   *
   * <p>But {@code java.net.http} asks again under the same signature, which X takes only once and
   * then answers as it answers wrong keys. So a 401 counts when fresh signatures meet it, too.
   */
  Answer get(Access access, String path, Map<String, String> query) {
    return look(access, path, query).answer();
  }

  /** The same, with what stands around the answer. */
  Seen look(Access access, String path, Map<String, String> query) {
    String url = url(path, query);
    return sure(() -> request(access, RequestMethod.GET, url).GET().build());
  }

  private Seen sure(Supplier<HttpRequest> signed) {
    Seen seen = sent(kept, signed.get());
    for (int tries = 1; tries < SIGNATURES && isUnauthorized(seen.answer()); tries++) {
      seen = sent(kept, signed.get());
    }
    return seen;
  }

  private static boolean isUnauthorized(Answer answer) {
    return answer instanceof Answer.Problem problem && problem.status() == UNAUTHORIZED;
  }

  /**
   * Tells, once. A kept connection may die under the request and leave its outcome unknown, so each
   * has a fresh one; {@code java.net.http} repeats a POST only when it found no connection.
   */
  Answer post(Access access, String path, JsonNode body) {
    HttpRequest request =
        request(access, RequestMethod.POST, url(path, Map.of()))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString(), UTF_8))
            .build();
    try (HttpClient fresh = client()) {
      Answer answer = send(fresh, request);
      fresh.shutdownNow();
      return answer;
    }
  }

  /**
   * Asks for an answer that does not end, on a connection of its own.
   *
   * @param clock by which it is known when X was last heard of
   */
  Streamed stream(Access access, String path, Map<String, String> query, InstantSource clock) {
    HttpClient own = client();
    HttpRequest request = request(access, RequestMethod.GET, url(path, query)).GET().build();
    CompletableFuture<HttpResponse<InputStream>> answer =
        own.sendAsync(request, BodyHandlers.ofInputStream());
    Answer.Failed failed;
    try {
      HttpResponse<InputStream> response = answer.get(patience.toNanos(), NANOSECONDS);
      if (response.statusCode() == OK) {
        return new Streamed.Comes(new LongAnswer(response.body(), own::shutdownNow, clock));
      }
      failed = Answers.failed(response, text(response.body(), own));
    } catch (TimeoutException late) {
      failed = new Answer.NoAnswer("timeout");
    } catch (ExecutionException broken) {
      failed = failed(broken.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      failed = new Answer.NoAnswer("interrupted");
    }
    own.shutdownNow();
    return new Streamed.No(failed);
  }

  /** What X says when it refuses; where it does not come to an end, Perch hangs up. */
  private String text(InputStream body, HttpClient from) {
    CompletableFuture.delayedExecutor(patience.toNanos(), NANOSECONDS).execute(from::shutdownNow);
    try (body) {
      return new String(body.readNBytes(MOST_OF_A_PROBLEM), UTF_8);
    } catch (IOException cut) {
      return "";
    }
  }

  /** Takes away; asked twice it does no harm, so the same holds as for asking. */
  Answer delete(Access access, String path) {
    String url = url(path, Map.of());
    return sure(() -> request(access, RequestMethod.DELETE, url).DELETE().build()).answer();
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT)
        .build();
  }

  /** Encoded as OAuth encodes, so that what is signed is what is sent. */
  private String url(String path, Map<String, String> query) {
    String encoded =
        query.entrySet().stream()
            .map(entry ->
                HttpParameter.encode(entry.getKey()) + "=" + HttpParameter.encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return api + path + (encoded.isEmpty() ? "" : "?" + encoded);
  }

  private static HttpRequest.Builder request(Access access, RequestMethod method, String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Authorization", access.header(method, url))
        .header("Accept", "application/json")
        .header("User-Agent", "Perch");
  }

  private Answer send(HttpClient http, HttpRequest request) {
    return sent(http, request).answer();
  }

  /** The timeout of {@code HttpRequest} ends with the headers; ours spans the body as well. */
  private Seen sent(HttpClient http, HttpRequest request) {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, BodyHandlers.ofString(UTF_8));
    try {
      HttpResponse<String> response = answer.get(patience.toNanos(), NANOSECONDS);
      return new Seen(Answers.read(response), response.headers());
    } catch (TimeoutException late) {
      answer.cancel(true);
      return Seen.nothing(new Answer.NoAnswer("timeout"));
    } catch (ExecutionException failed) {
      return Seen.nothing(failed(failed.getCause()));
    } catch (InterruptedException stop) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Seen.nothing(new Answer.NoAnswer("interrupted"));
    }
  }

  private static Answer.Failed failed(@Nullable Throwable cause) {
    return switch (cause) {
      case ConnectException _, HttpConnectTimeoutException _ -> new Answer.NotSent();
      case null, default -> new Answer.NoAnswer("cut");
    };
  }
}
