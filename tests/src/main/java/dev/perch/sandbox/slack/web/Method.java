package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.RateLimits.Tier;

/**
 * One method of the Web API.
 *
 * @param token which token it takes
 * @param perChannel whether its limit is one of each channel
 */
record Method(Token token, Tier tier, boolean perChannel, Handler handler) {
  enum Token {
    NONE,
    BOT,
    APP,
    EITHER
  }

  /** Does what the method does and answers; a {@code SlackError} is Slack's refusal. */
  @FunctionalInterface
  interface Handler {
    ObjectNode answer(Arguments arguments);
  }

  static Method bot(Tier tier, Handler handler) {
    return new Method(Token.BOT, tier, false, handler);
  }
}
