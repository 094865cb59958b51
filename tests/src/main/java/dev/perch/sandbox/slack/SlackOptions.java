package dev.perch.sandbox.slack;

import dev.perch.sandbox.slack.socket.Events;
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
 * @param events what the app has subscribed to in its manifest, of {@link Events#KNOWN}; nothing
 *     else is told to it
 * @param scopes what the bot's token was granted; a call that asks for more is refused
 */
public record SlackOptions(
    int port,
    boolean rateLimits,
    InstantSource clock,
    Duration ackTimeout,
    List<Duration> eventRetryDelays,
    Set<String> events,
    Set<String> scopes) {
  /** The bot scopes that Perch asks for. */
  public static final Set<String> SCOPES =
      Set.of(
          "app_mentions:read",
          "channels:history",
          "channels:read",
          "chat:write",
          "commands",
          "groups:history",
          "groups:read",
          "usergroups:read",
          "users:read");

  /**
   * @throws IllegalArgumentException for an event that the emulated Slack does not know
   */
  public SlackOptions {
    eventRetryDelays = List.copyOf(eventRetryDelays);
    events = Set.copyOf(events);
    scopes = Set.copyOf(scopes);
    if (!Events.KNOWN.containsAll(events)) {
      throw new IllegalArgumentException("no such events: " + events + "; known: " + Events.KNOWN);
    }
  }

  /**
   * As Slack does it: limits on, acks within three seconds, three retries (nearly at once, after a
   * minute, after five). Perch subscribes to {@code app_mention} only.
   */
  public static SlackOptions defaults() {
    return new SlackOptions(
        0,
        true,
        InstantSource.system(),
        Duration.ofSeconds(3),
        List.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(5)),
        Set.of(Events.APP_MENTION),
        SCOPES);
  }

  public SlackOptions withPort(int port) {
    return new SlackOptions(port, rateLimits, clock, ackTimeout, eventRetryDelays, events, scopes);
  }

  public SlackOptions withRateLimits(boolean rateLimits) {
    return new SlackOptions(port, rateLimits, clock, ackTimeout, eventRetryDelays, events, scopes);
  }

  public SlackOptions withClock(InstantSource clock) {
    return new SlackOptions(port, rateLimits, clock, ackTimeout, eventRetryDelays, events, scopes);
  }

  public SlackOptions withAckTimeout(Duration ackTimeout) {
    return new SlackOptions(port, rateLimits, clock, ackTimeout, eventRetryDelays, events, scopes);
  }

  public SlackOptions withEventRetryDelays(Duration... delays) {
    return new SlackOptions(port, rateLimits, clock, ackTimeout, List.of(delays), events, scopes);
  }

  /** Subscribes to these events and no others; see {@link Events}. */
  public SlackOptions withEvents(String... events) {
    return new SlackOptions(
        port, rateLimits, clock, ackTimeout, eventRetryDelays, Set.of(events), scopes);
  }

  /** The bot's token was granted these scopes and no others. */
  public SlackOptions withScopes(Set<String> scopes) {
    return new SlackOptions(port, rateLimits, clock, ackTimeout, eventRetryDelays, events, scopes);
  }
}
