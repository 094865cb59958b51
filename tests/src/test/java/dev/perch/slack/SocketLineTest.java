package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientTyrusImpl;
import dev.perch.sandbox.slack.SlackEmulator;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SocketLineTest {
  /** Slack's library looks for the first time after five seconds. */
  private static final Duration FIRST_LOOK = Duration.ofSeconds(20);

  @Test
  void aSocketThatIsClosedWhileItIsLookedAtIsNotOpenedAgain() throws Exception {
    try (SlackEmulator slack = SlackEmulator.start()) {
      SocketModeClient client = client(slack);
      client.connect();
      await().until(() -> slack.connections() == 1);
      Thread monitor =
          client.getSessionMonitorExecutor().orElseThrow().submit(Thread::currentThread).get();
      await()
          .pollInterval(Duration.ofMillis(2))
          .atMost(FIRST_LOOK)
          .until(() -> isLookedAt(monitor));

      SocketLine.close(client);

      assertThat(
              client
                  .getSessionMonitorExecutor()
                  .orElseThrow()
                  .awaitTermination(9, TimeUnit.SECONDS))
          .isTrue();
      assertThat(slack.log().of("apps.connections.open")).hasSize(1);
      await().until(() -> slack.connections() == 0);
    }
  }

  private static SocketModeClient client(SlackEmulator slack) throws Exception {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    return new SocketModeClientTyrusImpl(Slack.getInstance(config), slack.appToken());
  }

  private static boolean isLookedAt(Thread monitor) {
    return Stream.of(monitor.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("verifyConnection"));
  }
}
