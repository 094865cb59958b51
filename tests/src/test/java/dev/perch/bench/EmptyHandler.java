package dev.perch.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.regex.Pattern;

/** A Bolt app that acknowledges every press and does nothing else. */
final class EmptyHandler {
  private EmptyHandler() {}

  /** Arguments: the API's address, the bot's token, the app's token. */
  public static void main(String[] args) throws Exception {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(args[0]);
    App app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(args[1])
                .build());
    app.blockAction(Pattern.compile(".*"), (_, context) -> context.ack());
    new SocketModeApp(args[2], app, SocketModeClient.Backend.Tyrus, 64).start();
  }
}
