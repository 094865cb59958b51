package dev.perch.slack;

import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.slack.wire.CardPaces;
import dev.perch.slack.wire.Pace;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How fast Perch writes to Slack.
 *
 * @param post time between two new messages in a channel; zero is no limit
 * @param update time between two changes of messages, all together; zero is no limit
 */
public record SlackPace(
    @Setting("Time between two new messages in a channel; Slack takes one a second") @Default("1s")
        Duration post,
    @Setting("Time between two changes of messages; Slack takes about fifty a minute")
        @Default("1200ms")
        Duration update) {

  /** Slack bears short bursts; this many. */
  private static final int POSTS = 3;

  private static final int UPDATES = 25;

  CardPaces cards(InstantSource clock) {
    return new CardPaces(new Pace(POSTS, post, clock), new Pace(UPDATES, update, clock));
  }

  /** Notices, by channel; beside the cards. */
  Pace notices(InstantSource clock) {
    return new Pace(POSTS, post, clock);
  }
}
