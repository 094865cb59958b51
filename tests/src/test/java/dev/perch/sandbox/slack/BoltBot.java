package dev.perch.sandbox.slack;

import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import java.time.Duration;
import java.util.function.Consumer;

/** The real Bolt, connected to an emulated Slack. */
public final class BoltBot implements AutoCloseable {
  private static final int CONCURRENCY = 64;

  private final App app;
  private final SocketModeApp socket;

  private BoltBot(App app, SocketModeApp socket) {
    this.app = app;
    this.socket = socket;
  }

  /** Starts an app with these handlers and waits until it is connected. */
  public static BoltBot start(SlackEmulator slack, Consumer<App> handlers) throws Exception {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    var app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(slack.botToken())
                .build());
    handlers.accept(app);
    int before = slack.sockets().connections();
    var socket = new SocketModeApp(slack.appToken(), app, Backend.Tyrus, CONCURRENCY);
    socket.startAsync();
    var bot = new BoltBot(app, socket);
    await().atMost(Duration.ofSeconds(10)).until(() -> slack.sockets().connections() > before);
    return bot;
  }

  MethodsClient client() {
    return app.client();
  }

  @Override
  public void close() {
    try {
      socket.getClient().close();
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException("Bolt did not stop", e);
    }
  }
}
