package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.Method.Token;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Cut;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.FaultyCall;
import dev.perch.sandbox.wire.Gate.Phase;
import dev.perch.sandbox.wire.Gates;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.wire.WireLog;
import dev.perch.sandbox.wire.WireLog.Direction;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/**
 * The way of every call: arguments, gate, fault, token, scope, rate limit, the method itself, log,
 * gate, answer. As in Slack a refusal is a 200 with {@code "ok": false}; only the rate limit has a
 * status of its own.
 */
public final class WebApi {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String JSON = "application/json; charset=utf-8";

  private final Map<String, Method> methods;
  private final Tokens tokens;
  private final RateLimits limits;
  private final Scopes scopes;
  private final HiddenMessages hidden;
  private final Gates gates;
  private final Faults faults;
  private final WireLog log;

  WebApi(
      Map<String, Method> methods,
      Tokens tokens,
      RateLimits limits,
      Scopes scopes,
      HiddenMessages hidden,
      Gates gates,
      Faults faults,
      WireLog log) {
    this.methods = Map.copyOf(methods);
    this.tokens = tokens;
    this.limits = limits;
    this.scopes = scopes;
    this.hidden = hidden;
    this.gates = gates;
    this.faults = faults;
    this.log = log;
    methods.keySet().forEach(name -> faults.declare(name, HiddenMessages.faultsOf(name)));
  }

  /** Answers a call of {@code /api/{method}}. */
  public void handle(Context ctx) throws InterruptedException {
    Arguments arguments;
    Optional<String> token;
    try {
      arguments = Arguments.of(ctx);
      token = arguments.takeToken(ctx.header("Authorization"));
    } catch (SlackError e) {
      ctx.contentType(JSON).result(Json.write(refusal(e)));
      return;
    }
    try (var _ = log.begin(arguments.all())) {
      answer(ctx.pathParam("method"), arguments, token, ctx);
    } catch (Gates.Dropped e) {
      Cut.connection(ctx);
    }
  }

  private void answer(String name, Arguments arguments, Optional<String> token, Context ctx)
      throws Gates.Dropped, InterruptedException {
    gates.pass(name, Phase.BEFORE, arguments.all());
    var faulty = faults.call(name);
    var answer =
        faulty.takesEffect()
            ? hidden.seen(name, arguments, call(name, arguments, token, ctx), faulty)
            : refusal(faulty, ctx);
    log.add(Direction.IN, name, arguments.all(), faulty.logged(answer));
    gates.pass(name, Phase.AFTER, arguments.all());
    faulty.answer(ctx, ctx.statusCode(), JSON, Json.write(answer));
  }

  /** What Slack answers when it has done nothing. */
  private static ObjectNode refusal(FaultyCall faulty, Context ctx) {
    faulty
        .met(Fault.TooMany.class)
        .ifPresent(tooMany -> {
          ctx.status(TOO_MANY_REQUESTS);
          if (tooMany.retryAfter() != null) {
            ctx.header("Retry-After", Integer.toString(tooMany.retryAfter()));
          }
        });
    var error = faulty.met(Fault.NotOk.class).map(Fault.NotOk::error).orElse("ratelimited");
    return refusal(new SlackError(error));
  }

  private ObjectNode call(String name, Arguments arguments, Optional<String> token, Context ctx) {
    try {
      var method = methods.get(name);
      if (method == null) {
        throw new SlackError("unknown_method");
      }
      authorize(method, arguments, token);
      scopes.check(name, arguments, ctx);
      var key = name + " " + method.limitOf().apply(arguments);
      int wait = limits.secondsToWait(key, method.tier());
      if (wait > 0) {
        ctx.status(TOO_MANY_REQUESTS).header("Retry-After", Integer.toString(wait));
        throw new SlackError("ratelimited");
      }
      return Json.object().put("ok", true).setAll(method.handler().answer(arguments));
    } catch (SlackError e) {
      return refusal(e);
    }
  }

  private void authorize(Method method, Arguments arguments, Optional<String> token) {
    if (method.token() == Token.NONE) {
      return;
    }
    var given = token.orElseThrow(() -> new SlackError("not_authed"));
    boolean app = tokens.isApp(given);
    if (!app && !given.equals(tokens.bot())) {
      throw new SlackError("invalid_auth");
    }
    var kind = app ? Token.APP : Token.BOT;
    if (method.token() != kind && method.token() != Token.EITHER) {
      throw new SlackError("not_allowed_token_type");
    }
    arguments.calledWith(kind, given);
  }

  private static ObjectNode refusal(SlackError refused) {
    var answer = Json.object().put("ok", false).put("error", refused.error());
    refused.properties().forEach(answer::put);
    if (!refused.details().isEmpty()) {
      var messages = answer.putObject("response_metadata").putArray("messages");
      refused.details().forEach(messages::add);
    }
    return answer;
  }
}
