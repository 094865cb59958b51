package dev.perch.sandbox.slack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * How the emulated Slack runs.
 *
 * @param port of 127.0.0.1; 0 for any free one
 * @param rateLimits whether calls above Slack's limits are answered with 429
 * @param clock tells the time of timestamps, triggers and limits; what waits (acks, retries) waits
 *     in real time
 * @param ackTimeout how long an envelope may stay without an ack
 * @param eventRetryDelays the waits before each new try of an event that was not acked
 */
public record SlackOptions(
    int port,
    boolean rateLimits,
    InstantSource clock,
    Duration ackTimeout,
    List<Duration> eventRetryDelays) {
  public SlackOptions {
    eventRetryDelays = List.copyOf(eventRetryDelays);
  }

  /**
   * As Slack does it: limits on, acks within three seconds, three retries (nearly at once, after a
   * minute, after five).
   */
  public static SlackOptions defaults() {
    return new SlackOptions(
        0,
        true,
        InstantSource.system(),
        Duration.ofSeconds(3),
        List.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(5)));
  }

  public SlackOptions withPort(int port) {
    return new SlackOptions(port, rateLimits, clock, ackTimeout, eventRetryDelays);
  }

  public SlackOptions withRateLimits(boolean rateLimits) {
    return new SlackOptions(port, rateLimits, clock, ackTimeout, eventRetryDelays);
  }

  public SlackOptions withClock(InstantSource clock) {
    return new SlackOptions(port, rateLimits, clock, ackTimeout, eventRetryDelays);
  }

  public SlackOptions withAckTimeout(Duration ackTimeout) {
    return new SlackOptions(port, rateLimits, clock, ackTimeout, eventRetryDelays);
  }

  public SlackOptions withEventRetryDelays(Duration... delays) {
    return new SlackOptions(port, rateLimits, clock, ackTimeout, List.of(delays));
  }
}
