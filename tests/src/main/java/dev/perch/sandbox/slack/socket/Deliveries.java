package dev.perch.sandbox.slack.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.wire.WireLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How Slack treats an envelope that nobody acks: an event comes again, up to three times; a press
 * or a command fails before the person's eyes.
 */
public final class Deliveries implements AutoCloseable {
  private final Courier courier;
  private final WireLog log;
  private final boolean interactive;
  private final Duration ackTimeout;
  private final List<Duration> retryDelays;
  private final ScheduledExecutorService events =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("slack-events").factory());

  /**
   * @param interactive whether the app has asked for presses, choices, forms and shortcuts
   * @param ackTimeout how long an envelope may stay without an ack; 3 s in Slack
   * @param retryDelays the waits before each retry of an event, counted from the failure
   */
  public Deliveries(
      Courier courier,
      WireLog log,
      boolean interactive,
      Duration ackTimeout,
      List<Duration> retryDelays) {
    this.courier = courier;
    this.log = log;
    this.interactive = interactive;
    this.ackTimeout = ackTimeout;
    this.retryDelays = List.copyOf(retryDelays);
  }

  /**
   * Tells the app of an event, after those before it, and again until it acks. Does not wait: a
   * socket that is stuck must not hold up whoever caused the event.
   */
  public void event(ObjectNode payload) {
    if (events.isShutdown()) {
      return;
    }
    var queued = log.begin(Json.object().set("payload", payload));
    events.execute(() -> {
      try (queued) {
        attempt(payload, 0);
      }
    });
  }

  /**
   * Hands the app something that a person did, and waits for the ack.
   *
   * @return the payload of the ack; empty where it has none
   * @throws SlackError {@code dispatch_failed} when the app is not connected, or its manifest has
   *     interactivity switched off; {@code operation_timeout} when it does not ack in time
   */
  public JsonNode interaction(String type, ObjectNode payload, boolean acceptsResponse)
      throws InterruptedException {
    if (!interactive && type.equals("interactive")) {
      throw new SlackError("dispatch_failed");
    }
    var ack =
        courier
            .send(type, payload, acceptsResponse, 0, ackTimeout)
            .orElseThrow(() -> new SlackError("dispatch_failed"));
    try {
      return ack.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SlackError refused
          ? refused
          : new SlackError("operation_timeout");
    }
  }

  @Override
  public void close() {
    events.shutdownNow();
  }

  private void attempt(ObjectNode payload, int retry) {
    var ack = courier.send("events_api", payload, false, retry, ackTimeout);
    if (ack.isEmpty()) {
      retry(payload, retry);
      return;
    }
    var _ =
        ack.get()
            .exceptionally(_ -> {
              retry(payload, retry);
              return payload;
            });
  }

  private void retry(ObjectNode payload, int failed) {
    if (failed < retryDelays.size() && !events.isShutdown()) {
      var _ =
          events.schedule(
              () -> attempt(payload, failed + 1),
              retryDelays.get(failed).toMillis(),
              TimeUnit.MILLISECONDS);
    }
  }
}
