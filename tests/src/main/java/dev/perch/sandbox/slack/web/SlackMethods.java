package dev.perch.sandbox.slack.web;

import dev.perch.sandbox.slack.web.Method.Token;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Gates;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.wire.Veil;
import dev.perch.sandbox.wire.WireLog;
import java.time.InstantSource;
import java.util.HashMap;

/** All methods of the emulated Web API, put together. */
public final class SlackMethods {
  private SlackMethods() {}

  /** Where an app is sent for what is no method. */
  public interface Addresses {
    /** The address of a new socket, with its ticket, for whoever showed that token. */
    String newSocket(String appToken);

    /** Where the bytes of an upload go. */
    String upload(String file);

    /** Where the bytes of a file are, for whoever shows the bot's token. */
    String download(String file);
  }

  /**
   * The Web API over this state.
   *
   * @param app what the app may do
   * @param addresses where the rest of this Slack is
   */
  public static WebApi over(
      SlackState state,
      SlackApp app,
      Addresses addresses,
      Tokens tokens,
      boolean rateLimits,
      InstantSource clock,
      Gates gates,
      Faults faults,
      WireLog log) {
    var methods = new HashMap<String, Method>();
    var workspace = state.workspace();
    methods.put("api.test", Method.of(Token.NONE, Tier.FOUR, _ -> Json.object()));
    methods.put(
        "apps.connections.open",
        Method.of(
            Token.APP,
            Tier.ONE,
            call -> Json.object().put("url", addresses.newSocket(call.secret()))));
    methods.putAll(new ChatMethods(workspace).methods());
    methods.putAll(new HistoryMethods(workspace).methods());
    methods.putAll(new ConversationMethods(workspace).methods());
    methods.putAll(new UserMethods(workspace).methods());
    methods.putAll(new ViewMethods(state, app).methods());
    methods.putAll(new ReactionMethods(workspace).methods());
    methods.putAll(new PinMethods(workspace).methods());
    methods.putAll(new FileMethods(state, addresses).methods());
    return new WebApi(
        methods,
        tokens,
        new RateLimits(rateLimits, clock),
        new Scopes(app.scopes(), tokens.appScopes(), methods.keySet(), workspace),
        new HiddenMessages(new Veil(clock)),
        gates,
        faults,
        log);
  }
}
