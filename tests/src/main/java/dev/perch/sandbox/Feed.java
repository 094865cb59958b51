package dev.perch.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.x.XEmulator;
import dev.perch.sandbox.x.XProblem;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the tweets and direct messages of {@code sandbox/feed.yaml} on X, one after another, once.
 * It can be stopped and started again where it stopped; when it is through it says so and is off
 * for good.
 */
public final class Feed implements AutoCloseable {
  /** Tweets a minute, unless told otherwise. */
  public static final double SPEED = 12;

  /** The greatest speed, in tweets a minute. */
  public static final double TOP_SPEED = 60_000;

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

  /**
   * How far it is.
   *
   * @param played tweets that had their turn, posted or refused
   * @param of tweets in all
   */
  public record Status(boolean on, int played, int of) {}

  private final XEmulator x;
  private final List<FeedTweet> tweets;
  private final Map<String, String> ids = new HashMap<>();
  private final long run = Instant.now().getEpochSecond() % 10_000;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("feed").factory());
  private @Nullable ScheduledFuture<?> playing;
  private int played;
  private volatile Runnable listener = () -> {};

  /** The feed that the sandbox ships, on this X; off. */
  public Feed(XEmulator x) {
    this(x, FeedTweet.shipped());
  }

  Feed(XEmulator x, List<FeedTweet> tweets) {
    this.x = x;
    this.tweets = FeedTweet.checked(tweets);
  }

  /** Called when it has started, stopped or played a tweet. */
  public void onChange(Runnable listener) {
    this.listener = listener;
  }

  /**
   * Starts, the next tweet at once, or goes on at another speed.
   *
   * @param speed tweets a minute, above 0 and up to {@link #TOP_SPEED}
   * @throws IllegalArgumentException for any other speed
   */
  public synchronized void start(double speed) {
    if (!(speed > 0 && speed <= TOP_SPEED)) {
      throw new IllegalArgumentException(
          "speed must be above 0 and at most " + TOP_SPEED + " tweets a minute");
    }
    stop();
    if (played < tweets.size()) {
      long nanos = (long) (TimeUnit.MINUTES.toNanos(1) / speed);
      playing = timer.scheduleAtFixedRate(this::once, 0, nanos, TimeUnit.NANOSECONDS);
    }
    listener.run();
  }

  /** Stops; the tweet that is being posted is posted. */
  public synchronized void stop() {
    if (playing != null) {
      playing.cancel(false);
      playing = null;
      listener.run();
    }
  }

  public synchronized Status status() {
    return new Status(playing != null, played, tweets.size());
  }

  /** Plays the next tweet; false if all were played. */
  synchronized boolean once() {
    if (played == tweets.size()) {
      return false;
    }
    play(tweets.get(played), "AC-%04d%03d".formatted(run, played));
    played++;
    listener.run();
    if (played == tweets.size()) {
      stop();
      LOG.info("the feed is through: {} tweets", played);
    }
    return true;
  }

  private void play(FeedTweet tweet, String order) {
    String replyTo = tweet.after() == null ? null : ids.get(tweet.after());
    try {
      String id =
          tweet.to() == null
              ? x.post(tweet.as(), tweet.draft(order, replyTo))
              : x.people().message(tweet.as(), tweet.to(), tweet.words(order), List.of());
      if (tweet.key() != null) {
        ids.put(tweet.key(), id);
      }
    } catch (XProblem refused) {
      LOG.warn("X refused a tweet of the feed by {}: {}", tweet.as(), refused.getMessage());
    }
  }

  /**
   * Adds {@code POST /control/x/feed {"on":true|false[,"speed":12]}}, which answers {@code
   * {"on":..,"played":n,"of":m}}; anything else is a 400 with {@code {"error":words}}.
   */
  public void register(JavalinDefaultRoutingApi routes) {
    routes.post("/control/x/feed", this::control);
  }

  private void control(Context ctx) {
    try {
      JsonNode order = Json.parse(ctx.body());
      JsonNode speed = order.path("speed");
      if (!order.path("on").isBoolean() || !(speed.isMissingNode() || speed.isNumber())) {
        throw new IllegalArgumentException(
            "\"on\" must be true or false, and \"speed\", if given, a number");
      }
      if (order.path("on").asBoolean()) {
        start(speed.asDouble(SPEED));
      } else {
        stop();
      }
      answer(ctx, 200, Json.tree(status()));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      answer(ctx, 400, Json.object().put("error", e.getMessage()));
    }
  }

  private static void answer(Context ctx, int status, JsonNode body) {
    ctx.status(status).contentType("application/json; charset=utf-8").result(body.toString());
  }

  @Override
  public synchronized void close() {
    stop();
    timer.shutdownNow();
  }
}
