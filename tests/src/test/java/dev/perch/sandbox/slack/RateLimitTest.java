package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.wire.Json;
import dev.perch.testing.PushedClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Slack's limits: one message a second a channel after a short burst, and each method by its tier,
 * with the seconds to wait.
 */
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

  @ParameterizedTest
  @CsvSource({
    "apps.connections.open, 10, 60",
    "conversations.list, 20, 3",
    "usergroups.users.list, 20, 3",
    "chat.update, 50, 2",
    "conversations.history, 50, 2",
    "users.info, 100, 1",
    "views.open, 100, 1"
  })
  void eachTierAllowsItsBurstAndThenSaysHowLongToWait(String method, int burst, int retryAfter)
      throws Exception {
    for (int i = 0; i < burst; i++) {
      assertThat(call(method).statusCode()).isEqualTo(200);
    }

    var limited = call(method);
    clock.push(Duration.ofSeconds(retryAfter - 1));
    var tooEarly = call(method);
    clock.push(Duration.ofSeconds(1));
    var later = call(method);

    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).hasValue("" + retryAfter);
    assertThat(tooEarly.statusCode()).isEqualTo(429);
    assertThat(later.statusCode()).isEqualTo(200);
  }

  @Test
  void aMethodThatIsLimitedHoldsUpNoOtherOfItsTier() throws Exception {
    for (int i = 0; i <= 20; i++) {
      call("usergroups.list");
    }

    assertThat(call("usergroups.list").statusCode()).isEqualTo(429);
    assertThat(call("users.list").statusCode()).isEqualTo(200);
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

  /** What it answers does not matter here: a refused call counts as well. */
  private HttpResponse<String> call(String method) throws Exception {
    var token = method.startsWith("apps.") ? slack.appToken() : slack.botToken();
    return caller.send(method, token, Map.of());
  }
}
