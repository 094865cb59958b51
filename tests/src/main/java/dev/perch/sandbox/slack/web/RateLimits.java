package dev.perch.sandbox.slack.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Slack's limits on how often each method may be called: tokens that run out and come back, one
 * bucket a method, and for {@code chat.postMessage} one a channel.
 *
 * <p>The rates are those of Slack's rate-limit pages (tiers 1 to 4; one message a second a
 * channel). Slack says that short bursts are tolerated, not how long; the bursts here are ours.
 */
final class RateLimits {
  /**
   * How often a method may be called.
   *
   * @param burst how many at once after a rest
   */
  record Tier(double perMinute, int burst) {
    static final Tier ONE = new Tier(1, 10);
    static final Tier TWO = new Tier(20, 20);
    static final Tier THREE = new Tier(50, 50);
    static final Tier FOUR = new Tier(100, 100);
    static final Tier SPECIAL = new Tier(600, 100);
    static final Tier POSTING = new Tier(60, 5);
  }

  private static final class Bucket {
    private double tokens;
    private Instant at;

    Bucket(double tokens, Instant at) {
      this.tokens = tokens;
      this.at = at;
    }
  }

  private final boolean on;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets = new HashMap<>();

  RateLimits(boolean on, InstantSource clock) {
    this.on = on;
    this.clock = clock;
  }

  /**
   * Counts a call.
   *
   * @param key the method, with the channel where the limit is one of the channel
   * @return how many seconds to wait before the next one; 0 when this one is within the limit
   */
  synchronized int secondsToWait(String key, Tier tier) {
    if (!on) {
      return 0;
    }
    var now = clock.instant();
    var bucket = buckets.computeIfAbsent(key, _ -> new Bucket(tier.burst(), now));
    double perSecond = tier.perMinute() / 60;
    double back = Duration.between(bucket.at, now).toMillis() / 1000.0 * perSecond;
    bucket.tokens = Math.min(tier.burst(), bucket.tokens + Math.max(0, back));
    bucket.at = now;
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return 0;
    }
    return (int) Math.ceil((1 - bucket.tokens) / perSecond);
  }
}
