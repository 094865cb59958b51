package dev.perch.sandbox.slack.web;

import dev.perch.sandbox.slack.web.Method.Token;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import dev.perch.sandbox.slack.web.WebApi.Tokens;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Gates;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.wire.Veil;
import dev.perch.sandbox.wire.WireLog;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Set;
import java.util.function.Supplier;

/** All methods of the emulated Web API, put together. */
public final class SlackMethods {
  private SlackMethods() {}

  /**
   * The Web API over this state.
   *
   * @param socketUrl makes the address of a new socket, with its ticket
   * @param scopes what the bot's token was granted
   */
  public static WebApi over(
      SlackState state,
      Supplier<String> socketUrl,
      Tokens tokens,
      boolean rateLimits,
      Set<String> scopes,
      InstantSource clock,
      Gates gates,
      Faults faults,
      WireLog log) {
    var methods = new HashMap<String, Method>();
    var workspace = state.workspace();
    methods.put("api.test", Method.of(Token.NONE, Tier.FOUR, _ -> Json.object()));
    methods.put(
        "apps.connections.open",
        Method.of(Token.APP, Tier.ONE, _ -> Json.object().put("url", socketUrl.get())));
    methods.putAll(new ChatMethods(workspace).methods());
    methods.putAll(new HistoryMethods(workspace).methods());
    methods.putAll(new ConversationMethods(workspace).methods());
    methods.putAll(new UserMethods(workspace).methods());
    methods.putAll(new ViewMethods(state).methods());
    return new WebApi(
        methods,
        tokens,
        new RateLimits(rateLimits, clock),
        new Scopes(scopes, methods.keySet(), workspace),
        new HiddenMessages(new Veil(clock)),
        gates,
        faults,
        log);
  }
}
