package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import java.util.function.Function;

/**
 * One method of the Web API.
 *
 * @param token which token it takes
 * @param limitOf what has a limit of its own, a channel for instance; empty where the method has
 *     one for all calls
 */
record Method(Token token, Tier tier, Function<Arguments, String> limitOf, Handler handler) {
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
    return of(Token.BOT, tier, handler);
  }

  static Method of(Token token, Tier tier, Handler handler) {
    return new Method(token, tier, _ -> "", handler);
  }
}
