package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.wire.Gate.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it looks at all threads")
class SlackHttpTest {
  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void theFirstCallWaitsForNoOther() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    slack
        .gates()
        .watch((method, phase, _) -> {
          if (phase == Phase.BEFORE) {
            asked.add(method);
          }
          return true;
        });

    try (Slack client = SlackHttp.client(SlackHttp.config(slack.apiUrl()))) {
      client
          .methods(slack.botToken())
          .chatPostMessage(message -> message.channel("C0CARE").text("hello"));
    }

    assertThat(asked).containsExactly("chat.postMessage");
  }

  @Test
  void nobodyCountsCalls() throws Exception {
    // Those of the library's own default come once, and find nothing to count.
    SlackHttp.client(SlackHttp.config(slack.apiUrl())).close();
    Set<Thread> others = counting();

    try (Slack _ = SlackHttp.client(SlackHttp.config(slack.apiUrl()))) {
      await().atMost(Duration.ofSeconds(10)).until(() -> others.containsAll(counting()));
    }
  }

  /** The library's threads that go through all calls of the last minute. */
  private static Set<Thread> counting() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("slack-api-metrics"))
        .collect(Collectors.toSet());
  }
}
