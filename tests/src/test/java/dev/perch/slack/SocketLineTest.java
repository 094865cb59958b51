package dev.perch.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.sun.net.httpserver.HttpServer;
import dev.perch.desk.Meters;
import dev.perch.desk.Pulse;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Socket Mode, where Slack names a socket that is none. */
class SocketLineTest {
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer api;

  @BeforeEach
  void open() throws Exception {
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.createContext(
        "/api/",
        exchange -> {
          if (exchange.getRequestURI().getPath().endsWith("apps.connections.open")) {
            asked.incrementAndGet();
          }
          byte[] answer =
              "{\"ok\":true,\"url\":\"ws://127.0.0.1:%d/nowhere\"}"
                  .formatted(api.getAddress().getPort())
                  .getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    api.start();
  }

  @AfterEach
  void close() {
    api.stop(0);
  }

  @Test
  void whatATryThatFailedHasBegunEndsWithIt() throws Exception {
    Set<Thread> before = workers();
    SocketLine line = line();
    Thread starting = Thread.ofVirtual().start(() -> start(line));

    await().atMost(Duration.ofSeconds(30)).until(() -> asked.get() > 1);
    starting.interrupt();
    starting.join();
    line.drain();
    line.close();

    await().atMost(Duration.ofSeconds(30)).until(() -> before.containsAll(workers()));
    assertThat(asked.get()).isGreaterThan(1);
  }

  private static void start(SocketLine line) {
    try {
      line.start();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private SocketLine line() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(
        "http://127.0.0.1:%d/api/".formatted(api.getAddress().getPort()));
    Slack slack = Slack.getInstance(config);
    return new SocketLine(
        handlers(),
        new Acks(),
        new Pulse(InstantSource.system()),
        () -> new App(AppConfig.builder().slack(slack).singleTeamBotToken("xoxb-1").build()),
        config,
        "xapp-1-of-no-workspace-at-all");
  }

  /** Those whom nobody asks anything. */
  @SuppressWarnings("NullAway")
  private static Handlers handlers() {
    return new Handlers(null, null, null, null, null, null, Meters.NONE);
  }

  /** The threads that Bolt has for a socket, also for one that never opened. */
  private static Set<Thread> workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("socket-mode"))
        .collect(Collectors.toSet());
  }
}
