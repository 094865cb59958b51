package dev.perch.slack;

import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The socket by which Slack tells us things. Comes up by itself, and again after a cut. */
public final class SlackLine implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackLine.class);

  /** Bolt runs handlers one at a time unless told otherwise. */
  private static final int CONCURRENCY = 64;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Supplier<App> app;
  private final SlackConfig config;
  private final String appToken;
  private volatile boolean closing;
  private volatile @Nullable SocketModeApp socket;

  /**
   * A line.
   *
   * @param app makes the app, which asks Slack who we are: so it is made anew at each try
   */
  SlackLine(Supplier<App> app, SlackConfig config, String appToken) {
    this.app = app;
    this.config = config;
    this.appToken = appToken;
  }

  /**
   * Connects; where Slack refuses or cannot be reached, says why and tries again, with longer and
   * longer pauses.
   */
  public void start() throws InterruptedException {
    for (long pause = 250; !closing; pause = Math.min(pause * 2, LONGEST_PAUSE.toMillis())) {
      try {
        connect();
        return;
      } catch (Exception e) {
        log.error(
            "Slack's Socket Mode at {} could not be opened ({}). Is slack.app-token an app-level token with connections:write? Trying again.",
            config.getMethodsEndpointUrlPrefix(),
            e.getMessage());
        Thread.sleep(pause);
      }
    }
  }

  private void connect() throws Exception {
    SocketModeApp fresh =
        new SocketModeApp(appToken, app.get(), SocketModeClient.Backend.Tyrus, CONCURRENCY);
    try {
      fresh.startAsync();
      socket = fresh;
      if (closing) {
        close();
      }
    } catch (Exception e) {
      fresh.close();
      throw e;
    }
  }

  @Override
  public void close() throws Exception {
    closing = true;
    SocketModeApp open = socket;
    if (open != null) {
      // Bolt's own close leaves the client's threads running.
      open.getClient().close();
      open.close();
    }
  }
}
