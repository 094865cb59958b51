package dev.perch.slack;

import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.CardPaces;
import dev.perch.slack.wire.Pace;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How fast Perch writes to Slack, and answers it.
 *
 * @param post time between two new messages in a channel; zero is no limit
 * @param update time between two changes of messages, all together; zero is no limit
 * @param ack what a press may take to become durable, 100 to 1,400 ms; after it, the person is told
 *     to press again. Slack waits for three seconds, and some acts are two steps
 */
public record SlackPace(
    @Setting("Time between two new messages in a channel; Slack takes one a second") @Default("1s")
        Duration post,
    @Setting("Time between two changes of messages; Slack takes about fifty a minute")
        @Default("1200ms")
        Duration update,
    @Setting("What a press may take before whoever pressed is told to press again; at most 1400ms")
        @Default("800ms")
        Duration ack) {

  /** Slack bears short bursts; this many. */
  private static final int POSTS = 3;

  private static final int UPDATES = 25;

  private static final Duration SHORTEST_ACK = Duration.ofMillis(100);
  private static final Duration LONGEST_ACK = Duration.ofMillis(1_400);

  public SlackPace {
    if (ack.compareTo(SHORTEST_ACK) < 0 || ack.compareTo(LONGEST_ACK) > 0) {
      throw new IllegalArgumentException(
          "slack.pace.ack must be between 100ms and 1400ms: Slack waits for three seconds, and some acts are two steps");
    }
  }

  /** With the usual time for a press. */
  public SlackPace(Duration post, Duration update) {
    this(post, update, Acks.USUAL_PATIENCE);
  }

  CardPaces cards(InstantSource clock) {
    return new CardPaces(new Pace(POSTS, post, clock), new Pace(UPDATES, update, clock));
  }

  /** Notices, by channel; beside the cards. */
  Pace notices(InstantSource clock) {
    return new Pace(POSTS, post, clock);
  }
}
