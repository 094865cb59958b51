package dev.perch.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.x.XEmulator;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small storm on X, whenever somebody asks for one: many people tweet nearly the same within
 * seconds, each of them new.
 */
final class Storm implements AutoCloseable {
  /** Tweets, unless told otherwise. */
  private static final int TWEETS = 24;

  private static final int MOST = 5_000;
  private static final int MINUTE = 60;

  private final XEmulator x;
  private final List<String> texts;
  private final AtomicInteger people = new AtomicInteger();
  private volatile boolean over;

  Storm(XEmulator x) {
    this.x = x;
    this.texts = shipped();
  }

  private static List<String> shipped() {
    try (InputStream file =
        Objects.requireNonNull(Storm.class.getResourceAsStream("/sandbox/storm.yaml"))) {
      return new YAMLMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins one.
   *
   * @param tweets how many, 1 to 5,000
   * @param seconds within how long, 1 to 60
   */
  void begin(int tweets, int seconds) {
    if (tweets < 1 || tweets > MOST || seconds < 1 || seconds > MINUTE) {
      throw new IllegalArgumentException(
          "a storm has 1 to %d \"tweets\" within 1 to %d \"seconds\"".formatted(MOST, MINUTE));
    }
    Duration between = Duration.ofSeconds(seconds).dividedBy(tweets);
    Thread.ofPlatform().daemon().name("storm").start(() -> blow(tweets, between));
  }

  private void blow(int tweets, Duration between) {
    try {
      for (int i = 0; i < tweets && !over; i++) {
        tweet();
        Thread.sleep(between);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tweet() {
    int number = people.getAndIncrement();
    x.post("storm_%d".formatted(number), texts.get(number % texts.size()), null);
  }

  /**
   * Adds {@code POST /control/x/storm {"tweets":24,"seconds":10}}, both of which may be left out;
   * what cannot be is a 400 with {@code {"error":words}}.
   */
  void register(JavalinDefaultRoutingApi routes) {
    routes.post("/control/x/storm", this::control);
  }

  private void control(Context ctx) {
    try {
      JsonNode order = Json.parse(ctx.body().isBlank() ? "{}" : ctx.body());
      int tweets = order.path("tweets").asInt(TWEETS);
      begin(tweets, order.path("seconds").asInt(10));
      answer(ctx, 200, Json.object().put("tweets", tweets));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      answer(ctx, 400, Json.object().put("error", e.getMessage()));
    }
  }

  private static void answer(Context ctx, int status, JsonNode body) {
    ctx.status(status).contentType("application/json; charset=utf-8").result(body.toString());
  }

  @Override
  public void close() {
    over = true;
  }
}
