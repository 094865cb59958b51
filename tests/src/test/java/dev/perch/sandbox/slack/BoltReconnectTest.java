package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real SDK finds its way back after its socket has gone. */
class BoltReconnectTest {
  private final SlackEmulator slack = SlackEmulator.start();

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void afterACutSocketTheAppComesBackByItself() throws Exception {
    try (var bot = BoltBot.start(slack, BoltCard::replyForm)) {
      var ts = BoltCard.post(bot.client(), "care");

      slack.awaitQuiet(Duration.ofMillis(50), Duration.ofSeconds(2));
      slack.sockets().cut();

      await().atMost(Duration.ofSeconds(20)).until(() -> hellos() == 2 && slack.connected());
      assertThat(slack.people().press("agent1", "care", ts, "Claim").view()).isNotNull();
    }
  }

  @Test
  void askedToRefreshTheAppOpensANewSocket() throws Exception {
    try (var bot = BoltBot.start(slack, BoltCard::replyForm)) {
      var ts = BoltCard.post(bot.client(), "care");

      slack.awaitQuiet(Duration.ofMillis(50), Duration.ofSeconds(2));
      slack.sockets().disconnect("refresh_requested");

      await().atMost(Duration.ofSeconds(20)).until(() -> hellos() >= 2 && slack.connected());
      assertThat(slack.people().press("agent1", "care", ts, "Claim").view()).isNotNull();
    }
  }

  private int hellos() {
    return slack.log().of("hello").size();
  }
}
