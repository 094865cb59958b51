package dev.perch.slack;

import dev.perch.desk.Unavailable;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackSelf;

/** The first question to Slack, in either mode: whether it takes the bot's token at all. */
final class BotToken {
  private BotToken() {}

  /**
   * Asks, once.
   *
   * @throws Unavailable in words, while Slack does not say who we are
   */
  static void check(SlackSelf self) {
    try {
      self.get();
    } catch (SlackRefused refused) {
      throw new Unavailable(
          "Slack does not take slack.bot-token (%s). Is it the xoxb-… of OAuth & Permissions, and is the app installed? `perch doctor` looks at all."
              .formatted(refused.error()),
          refused);
    } catch (SlackApi.TooFast pause) {
      throw new Unavailable(String.valueOf(pause.getMessage()), pause);
    }
  }
}
