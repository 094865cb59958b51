package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.wire.Json;
import dev.perch.testing.PushedClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack's limits: one message a second a channel after a short burst, fifty updates a minute. */
class RateLimitTest {
  private final PushedClock clock = PushedClock.onMonday();
  private final SlackEmulator slack = SlackEmulator.start(SlackOptions.defaults().withClock(clock));
  private final SlackCaller caller = new SlackCaller(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void aBurstIsToleratedThenOneChannelWaitsAndTheOthersDoNot() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(post("care").statusCode()).isEqualTo(200);
    }

    var limited = post("care");
    var elsewhere = post("pr");
    clock.push(Duration.ofSeconds(1));
    var later = post("care");

    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(Json.parse(limited.body()).path("error").asText()).isEqualTo("ratelimited");
    assertThat(elsewhere.statusCode()).isEqualTo(200);
    assertThat(later.statusCode()).isEqualTo(200);
  }

  @Test
  void theFiftyFirstUpdateInOneMomentIsTooMany() throws Exception {
    var ts = Json.parse(post("care").body()).path("ts").asText();
    for (int i = 0; i < 50; i++) {
      assertThat(update(ts).statusCode()).isEqualTo(200);
    }

    assertThat(update(ts).statusCode()).isEqualTo(429);
  }

  @Test
  void switchedOffNothingIsLimited() throws Exception {
    try (var open = SlackEmulator.start(SlackOptions.defaults().withRateLimits(false))) {
      var unlimited = new SlackCaller(open);

      for (int i = 0; i < 20; i++) {
        var answer =
            unlimited.call("chat.postMessage", Map.of("channel", "care", "text", "Message " + i));
        assertThat(answer.path("ok").asBoolean()).isTrue();
      }
    }
  }

  private HttpResponse<String> post(String channel) throws Exception {
    var arguments = Map.of("channel", channel, "text", "x");
    return caller.send("chat.postMessage", slack.botToken(), arguments);
  }

  private HttpResponse<String> update(String ts) throws Exception {
    var arguments = Map.of("channel", "C0CARE", "ts", ts, "text", "y");
    return caller.send("chat.update", slack.botToken(), arguments);
  }
}
