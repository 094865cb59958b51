package dev.perch.slack;

import com.slack.api.bolt.App;
import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.SlackSelf;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP mode: Slack calls us, at {@link Manifest#PATH} of our own server. */
final class HttpLine implements SlackLine {
  private static final Logger log = LoggerFactory.getLogger(HttpLine.class);

  private final SlackServlet servlet;
  private final Supplier<App> app;
  private final SlackSelf self;
  private final Handlers handlers;
  private final Acks acks;
  private final Pulse pulse;

  /**
   * A line.
   *
   * @param app makes the app, which asks Slack who we are
   */
  HttpLine(
      SlackServlet servlet,
      Supplier<App> app,
      SlackSelf self,
      Handlers handlers,
      Acks acks,
      Pulse pulse) {
    this.servlet = servlet;
    this.app = app;
    this.self = self;
    this.handlers = handlers;
    this.acks = acks;
    this.pulse = pulse;
    pulse.expect(PART);
  }

  /**
   * {@inheritDoc}
   *
   * @throws Unavailable while Slack does not say who we are: start again
   */
  @Override
  public void start() {
    BotToken.check(self);
    servlet.open(app.get());
    pulse.well(PART);
    log.info("Slack's requests are awaited at {}.", Manifest.PATH);
  }

  @Override
  public void drain() throws InterruptedException {
    handlers.drain();
  }

  @Override
  public void close() throws InterruptedException {
    acks.close();
  }
}
