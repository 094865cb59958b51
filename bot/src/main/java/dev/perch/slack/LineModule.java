package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.perch.desk.money.Pulse;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.SlackSelf;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** How Slack reaches us: by a socket that we open, or by calls to our HTTP server. */
record LineModule(SlackModule settings) implements Module {
  @Override
  public void configure(Binder binder) {}

  /** What stands on our HTTP server for Slack, by path: nothing in Socket Mode. */
  @Provides
  @Singleton
  Map<String, HttpServlet> servlets(Slack slack, FirstTimes firstTimes, InstantSource clock) {
    if (settings.mode() == SlackModule.Mode.SOCKET) {
      return Map.of();
    }
    String secret = Objects.requireNonNull(settings.signingSecret()).reveal();
    Signatures signatures = new Signatures(secret, clock, firstTimes);
    return Map.of(Manifest.PATH, new SlackServlet(signatures, new SlackRequestParser(app(slack))));
  }

  @Provides
  @Singleton
  SlackLine line(
      Slack slack,
      SlackConfig config,
      SlackSelf self,
      Handlers handlers,
      Acks acks,
      Pulse pulse,
      Map<String, HttpServlet> servlets) {
    Supplier<App> made = () -> handlers.in(new App(app(slack)));
    if (servlets.get(Manifest.PATH) instanceof SlackServlet servlet) {
      return new HttpLine(servlet, made, self, handlers, acks, pulse);
    }
    String token = Objects.requireNonNull(settings.appToken()).reveal();
    return new SocketLine(handlers, acks, pulse, self, made, config, token);
  }

  /**
   * Without Bolt's own check of signatures: Socket Mode has none, and ours is stricter. Who we are
   * is asked once, at the start: Bolt would ask again at the first press, and every ten minutes,
   * and keep whoever pressed waiting for Slack's answer.
   */
  private AppConfig app(Slack slack) {
    AppConfig app =
        AppConfig.builder()
            .slack(slack)
            .singleTeamBotToken(settings.botToken().reveal())
            .authTestCacheExpirationMillis(-1)
            .build();
    app.setRequestVerificationEnabled(false);
    return app;
  }
}
