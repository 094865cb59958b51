package dev.perch.testing;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What an operator puts before several bots in HTTP mode, for Slack knows one address: each request
 * goes to one of them in turn, as it is, and past whoever does not listen, or not yet, or not any
 * more: where a bot answers 503, it has done nothing.
 */
public final class Balancer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String PATH = "/slack/events";
  private static final int LARGEST_REQUEST = 4 << 20;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;

  private final List<URI> bots;
  private final AtomicInteger turn = new AtomicInteger();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Javalin server;

  private Balancer(List<URI> bots) {
    this.bots = bots;
    this.server = Javalin.create(this::configure);
  }

  /** One before these; it listens when this returns. */
  public static Balancer before(URI... bots) {
    Balancer balancer = new Balancer(List.of(bots));
    balancer.server.start(HOST, 0);
    return balancer;
  }

  /** The address for Slack. */
  public URI url() {
    return URI.create("http://%s:%d%s".formatted(HOST, server.port(), PATH));
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.routes.post(PATH, this::pass);
  }

  private void pass(Context from) throws InterruptedException {
    // Others come meanwhile: whoever began with the next one in turn might not meet it.
    int first = turn.getAndIncrement();
    for (int tries = 0; tries < bots.size(); tries++) {
      URI bot = bots.get(Math.floorMod(first + tries, bots.size()));
      try {
        HttpResponse<byte[]> answer = client.send(request(bot, from), BodyHandlers.ofByteArray());
        if (answer.statusCode() != UNAVAILABLE) {
          from.status(answer.statusCode()).result(answer.body());
          answer.headers().firstValue("Content-Type").ifPresent(from::contentType);
          return;
        }
      } catch (ConnectException nobodyListens) {
        // The next one, perhaps.
      } catch (IOException brokenOff) {
        break;
      }
    }
    from.status(BAD_GATEWAY);
  }

  /** Headers of this hop stay here; Slack's own go on, and what the body is. */
  private static HttpRequest request(URI bot, Context from) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(bot).POST(BodyPublishers.ofByteArray(from.bodyAsBytes()));
    for (Map.Entry<String, String> header : from.headerMap().entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (name.startsWith("x-slack-") || name.equals("content-type") || name.equals("user-agent")) {
        request.header(name, header.getValue());
      }
    }
    return request.build();
  }

  @Override
  public void close() {
    server.stop();
    client.shutdownNow();
  }
}
