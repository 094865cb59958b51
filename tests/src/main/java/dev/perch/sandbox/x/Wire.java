package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import io.javalin.http.HandlerType;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The door: every call comes through {@link #serve}, which knows who it is, counts it, holds it at
 * a gate, and logs it.
 */
final class Wire {
  private final Credentials credentials;
  private final RateLimits limits;
  private final Gates gates;
  private final Faults faults;
  private final HiddenPosts hidden;
  private final WireLog log;
  private final Map<Endpoint, Function<Call, JsonNode>> rooms = new EnumMap<>(Endpoint.class);

  Wire(
      Credentials credentials,
      RateLimits limits,
      Gates gates,
      Faults faults,
      HiddenPosts hidden,
      WireLog log,
      UserReads userReads,
      TweetReads tweetReads,
      TweetWrites tweetWrites) {
    this.credentials = credentials;
    this.limits = limits;
    this.gates = gates;
    this.faults = faults;
    this.hidden = hidden;
    this.log = log;
    rooms.put(Endpoint.USERS_ME, userReads::me);
    rooms.put(Endpoint.USERS_BY, userReads::byNames);
    rooms.put(Endpoint.USERS, userReads::byIds);
    rooms.put(Endpoint.USER, userReads::one);
    rooms.put(Endpoint.USER_MENTIONS, tweetReads::mentions);
    rooms.put(Endpoint.USER_TWEETS, tweetReads::timeline);
    rooms.put(Endpoint.SEARCH_RECENT, tweetReads::search);
    rooms.put(Endpoint.TWEETS, tweetReads::byIds);
    rooms.put(Endpoint.TWEET, tweetReads::one);
    rooms.put(Endpoint.CREATE_TWEET, tweetWrites::create);
    rooms.put(Endpoint.DELETE_TWEET, tweetWrites::delete);
    rooms
        .keySet()
        .forEach(
            endpoint -> faults.declare(endpoint.contractName(), HiddenPosts.faultsOf(endpoint)));
  }

  void register(JavalinDefaultRoutingApi routes) {
    rooms.forEach((endpoint, room) ->
        routes.addHttpHandler(
            HandlerType.findOrCreate(endpoint.method),
            endpoint.route(),
            ctx -> serve(endpoint, room, ctx)));
    routes.error(404, ctx -> answer(ctx, unknown(ctx), request(ctx, null), Problems.notFound()));
  }

  private void serve(Endpoint endpoint, Function<Call, JsonNode> room, Context ctx)
      throws InterruptedException {
    Caller caller;
    try {
      caller =
          credentials.check(
              ctx.method().name(), ctx.url(), ctx.queryString(), ctx.header("Authorization"));
    } catch (XProblem stranger) {
      answer(ctx, endpoint.label(), request(ctx, null), stranger);
      return;
    }
    serve(endpoint, room, caller, ctx);
  }

  private void serve(Endpoint endpoint, Function<Call, JsonNode> room, Caller caller, Context ctx)
      throws InterruptedException {
    String label = endpoint.label();
    JsonNode request = request(ctx, caller);
    try (var _ = log.begin(request)) {
      take(endpoint, caller, ctx);
      Call call =
          new Call(
              endpoint,
              caller,
              ctx.pathParamMap().getOrDefault("id", ""),
              ctx.queryParamMap(),
              ctx.body());
      gates.pass(label, Phase.BEFORE, request);
      FaultyCall faulty = faults.call(endpoint.contractName());
      if (!faulty.takesEffect()) {
        refuse(ctx, label, request, faulty);
        return;
      }
      JsonNode body = hidden.seen(endpoint, room.apply(call), faulty);
      gates.pass(label, Phase.AFTER, request);
      int status = endpoint == Endpoint.CREATE_TWEET ? 201 : 200;
      log.add(
          Direction.IN,
          label,
          request,
          faulty.logged(Json.object().put("status", faulty.status(status))));
      faulty.answer(ctx, status, "application/json; charset=utf-8", body.toString());
    } catch (XProblem problem) {
      answer(ctx, label, request, problem);
    } catch (Gates.Dropped dropped) {
      log.add(Direction.IN, label, request, null);
      Cut.connection(ctx);
    }
  }

  /** Answers a call that a fault keeps from taking effect. */
  private void refuse(Context ctx, String label, JsonNode request, FaultyCall faulty)
      throws InterruptedException {
    XProblem problem = Problems.tooManyRequests();
    ctx.res().setHeader("x-rate-limit-reset", null);
    faulty
        .met(Fault.TooMany.class)
        .map(Fault.TooMany::retryAfter)
        .ifPresent(seconds ->
            ctx.header(
                "x-rate-limit-reset", "" + limits.now().plusSeconds(seconds).getEpochSecond()));
    log.add(
        Direction.IN,
        label,
        request,
        faulty.logged(Json.object().put("status", faulty.status(problem.status()))));
    faulty.answer(
        ctx,
        problem.status(),
        "application/problem+json; charset=utf-8",
        problem.body().toString());
  }

  /**
   * Counts the call. An app that may not call this has no limit of its own and reads the user's.
   */
  private void take(Endpoint endpoint, Caller caller, Context ctx) {
    RateLimits.Allowance allowance = limits.take(endpoint, caller);
    ctx.header("x-rate-limit-limit", "" + allowance.limit());
    ctx.header("x-rate-limit-remaining", "" + allowance.remaining());
    ctx.header("x-rate-limit-reset", "" + allowance.resetsAt());
    ctx.header("x-access-level", "read-write");
    if (endpoint.appLimit == 0 && caller instanceof Caller.App) {
      throw Problems.unsupportedAuthentication();
    }
    if (allowance.exceeded()) {
      throw Problems.tooManyRequests();
    }
  }

  private void answer(Context ctx, String label, JsonNode request, XProblem problem) {
    answer(ctx, label, request, problem.status(), "application/problem+json", problem.body());
  }

  private void answer(
      Context ctx, String label, JsonNode request, int status, String contentType, JsonNode body) {
    // The body stays out of the log: a page of mentions is large, and read every few seconds.
    log.add(Direction.IN, label, request, Json.object().put("status", status));
    ctx.status(status).contentType(contentType + "; charset=utf-8").result(body.toString());
  }

  private static JsonNode request(Context ctx, @Nullable Caller caller) {
    String query = ctx.queryString();
    ObjectNode request =
        Json.object()
            .put("user", caller == null ? null : caller.name())
            .put("path", ctx.path())
            .put("query", query == null ? "" : query);
    return ctx.body().isEmpty() ? request : request.set("body", RequestBody.logged(ctx.body()));
  }

  private static String unknown(Context ctx) {
    return ctx.method().name() + " " + ctx.path();
  }
}
