package dev.perch.sandbox.slack;

import dev.perch.sandbox.slack.socket.Events;
import dev.perch.sandbox.slack.workspace.SlackApp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * How the emulated Slack runs.
 *
 * @param port of 127.0.0.1; 0 for any free one
 * @param rateLimits whether calls above Slack's limits are answered with 429
 * @param clock tells the time of timestamps, triggers and limits; what waits (acks, retries) waits
 *     in real time
 * @param ackTimeout how long an envelope may stay without an ack
 * @param eventRetryDelays the waits before each new try of an event that was not acked
 * @param app what the app declares in its manifest; its events are some of {@link Events#KNOWN}
 * @param appTokenScopes what its app-level token was granted, which no manifest declares
 * @param patience how long whoever acts waits for consequences that do not come
 */
public record SlackOptions(
    int port,
    boolean rateLimits,
    InstantSource clock,
    Duration ackTimeout,
    List<Duration> eventRetryDelays,
    SlackApp app,
    Set<String> appTokenScopes,
    Duration patience) {
  /**
   * @throws IllegalArgumentException for an event that the emulated Slack does not know
   */
  public SlackOptions {
    eventRetryDelays = List.copyOf(eventRetryDelays);
    appTokenScopes = Set.copyOf(appTokenScopes);
    if (!Events.KNOWN.containsAll(app.events())) {
      throw new IllegalArgumentException(
          "no such events: " + app.events() + "; known: " + Events.KNOWN);
    }
  }

  /**
   * As Slack does it: limits on, acks within three seconds, three retries (nearly at once, after a
   * minute, after five); with the app that the sandbox ships.
   */
  public static SlackOptions defaults() {
    return new SlackOptions(
        0,
        true,
        InstantSource.system(),
        Duration.ofSeconds(3),
        List.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(5)),
        SlackApp.shipped(),
        Set.of("connections:write"),
        Duration.ofSeconds(2));
  }

  public SlackOptions withPort(int port) {
    return new SlackOptions(
        port, rateLimits, clock, ackTimeout, eventRetryDelays, app, appTokenScopes, patience);
  }

  public SlackOptions withRateLimits(boolean rateLimits) {
    return new SlackOptions(
        port, rateLimits, clock, ackTimeout, eventRetryDelays, app, appTokenScopes, patience);
  }

  public SlackOptions withClock(InstantSource clock) {
    return new SlackOptions(
        port, rateLimits, clock, ackTimeout, eventRetryDelays, app, appTokenScopes, patience);
  }

  public SlackOptions withAckTimeout(Duration ackTimeout) {
    return new SlackOptions(
        port, rateLimits, clock, ackTimeout, eventRetryDelays, app, appTokenScopes, patience);
  }

  public SlackOptions withEventRetryDelays(Duration... delays) {
    return new SlackOptions(
        port, rateLimits, clock, ackTimeout, List.of(delays), app, appTokenScopes, patience);
  }

  /** For this app instead of the one that the sandbox ships. */
  public SlackOptions withApp(SlackApp app) {
    return new SlackOptions(
        port, rateLimits, clock, ackTimeout, eventRetryDelays, app, appTokenScopes, patience);
  }

  /** Subscribes to these events and no others; see {@link Events}. */
  public SlackOptions withEvents(String... events) {
    return withApp(app.withEvents(Set.of(events)));
  }

  /** The bot's token was granted these scopes and no others. */
  public SlackOptions withScopes(Set<String> scopes) {
    return withApp(app.withScopes(scopes));
  }

  /** The app-level token was granted these scopes and no others. */
  public SlackOptions withAppTokenScopes(Set<String> scopes) {
    return new SlackOptions(
        port, rateLimits, clock, ackTimeout, eventRetryDelays, app, scopes, patience);
  }

  public SlackOptions withPatience(Duration patience) {
    return new SlackOptions(
        port, rateLimits, clock, ackTimeout, eventRetryDelays, app, appTokenScopes, patience);
  }
}
