package dev.perch.slack;

import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.SlackSelf;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Socket Mode: we open a websocket to Slack. It comes up by itself, and again after a cut. */
final class SocketLine implements SlackLine {
  private static final Logger log = LoggerFactory.getLogger(SocketLine.class);

  /** Bolt runs handlers one at a time unless told otherwise. */
  private static final int CONCURRENCY = 64;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** An ack leaves just after its handler has returned. */
  private static final Duration ACK_LEAVES = Duration.ofMillis(100);

  /** A tenth of a second for a socket that is alive, and three for one that is not. */
  private static final Duration WATCH_ENDS = Duration.ofSeconds(2);

  private final Handlers handlers;
  private final Acks acks;
  private final Pulse pulse;
  private final SlackSelf self;
  private final Supplier<App> app;
  private final SlackConfig config;
  private final String appToken;
  private volatile boolean closing;
  private volatile @Nullable SocketModeApp socket;

  /**
   * A socket.
   *
   * @param app makes the app, which asks Slack who we are: so it is made anew at each try
   */
  SocketLine(
      Handlers handlers,
      Acks acks,
      Pulse pulse,
      SlackSelf self,
      Supplier<App> app,
      SlackConfig config,
      String appToken) {
    this.handlers = handlers;
    this.acks = acks;
    this.pulse = pulse;
    pulse.expect(PART);
    this.self = self;
    this.app = app;
    this.config = config;
    this.appToken = appToken;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Connects; where Slack refuses or cannot be reached, says why and tries again, with longer
   * and longer pauses.
   */
  @Override
  public void start() throws InterruptedException {
    for (long pause = 250; !closing; pause = Math.min(pause * 2, LONGEST_PAUSE.toMillis())) {
      try {
        connect();
        return;
      } catch (Exception e) {
        String words = words(e) + " Perch goes on trying.";
        log.error("{}", words);
        pulse.ill(PART, words);
        Thread.sleep(pause);
      }
    }
  }

  private String words(Exception e) {
    return e instanceof Unavailable
        ? "Slack at %s: %s".formatted(config.getMethodsEndpointUrlPrefix(), e.getMessage())
        : "Socket Mode at %s could not be opened (%s). Is slack.app-token an app-level token with connections:write?"
            .formatted(config.getMethodsEndpointUrlPrefix(), withoutTicket(e));
  }

  /** Whoever has a socket's address may open it, so it belongs in no log. */
  private static String withoutTicket(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("(wss?://[^\\s?]+)\\?\\S*", "$1?…");
  }

  private void connect() throws Exception {
    BotToken.check(self);
    OneAddress fresh = new OneAddress();
    try {
      start(fresh);
      pulse.well(PART);
      SocketModeClient client = fresh.getClient();
      client.addWebSocketMessageListener(_ -> pulse.well(PART));
      client.addWebSocketCloseListener((code, reason) ->
          pulse.ill(PART, "Slack closed the socket (%s). It is opened again.".formatted(code)));
      fresh.envelopes.release();
      socket = fresh;
      if (closing) {
        close(fresh);
      }
    } catch (Exception e) {
      close(fresh);
      throw e;
    }
  }

  /**
   * Where there is no address to be had, Bolt keeps the reason, goes on without a client, and
   * falls.
   */
  private static void start(SocketModeApp fresh) throws Exception {
    try {
      fresh.startAsync();
    } catch (NullPointerException e) {
      if (fresh.getClient() != null) {
        throw e;
      }
      throw new IOException(
          "Slack cannot be reached, or asks for a pause, as it does where an app connects more than a few times a minute",
          e);
    }
  }

  /**
   * Bolt asks for one address to make its client, and for another to connect it the first time:
   * each try would cost two calls of a method of which Slack allows one a minute, and after a few
   * restarts no try would come through any more. This connects to the first.
   */
  private final class OneAddress extends SocketModeApp {
    private final HeldEnvelopes envelopes = new HeldEnvelopes();

    OneAddress() throws IOException {
      super(appToken, app.get(), SocketModeClient.Backend.Tyrus, CONCURRENCY);
    }

    /** Bolt asks this between making its client and connecting it. */
    @Override
    public boolean isClientStopped() {
      getClient().setMessageQueue(envelopes);
      return false;
    }
  }

  @Override
  public void drain() throws InterruptedException {
    closing = true;
    handlers.drain();
    SocketModeApp open = socket;
    if (open != null) {
      Thread.sleep(ACK_LEAVES);
      close(open);
    }
  }

  @Override
  public void close() throws InterruptedException {
    acks.close();
  }

  private static void close(SocketModeApp open) {
    try {
      // Bolt's own close leaves the client's threads running. There is none before Slack has told
      // where the socket is.
      SocketModeClient client = open.getClient();
      if (client != null) {
        close(client);
      }
      open.close();
    } catch (Exception e) {
      log.warn("Slack's socket did not close cleanly: {}", e.toString());
    }
  }

  /**
   * Closes it for good. Every few seconds the client looks whether its socket is alive. Interrupted
   * in that, as by its own close, it takes the socket for dead and opens another, on which Slack
   * would tell of presses that nobody hears: so it may look to the end first.
   */
  static void close(SocketModeClient client) throws IOException, InterruptedException {
    client.setAutoReconnectEnabled(false);
    ScheduledExecutorService watch = client.getSessionMonitorExecutor().orElseThrow();
    watch.shutdown();
    if (!watch.awaitTermination(WATCH_ENDS.toMillis(), TimeUnit.MILLISECONDS)) {
      log.warn("Slack's library still looks whether its socket is alive.");
    }
    client.close();
  }
}
