package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/**
 * The door: every call comes through {@link #serve}, which knows who it is, counts it, holds it at
 * a gate, and logs it.
 */
final class Wire {
  private final Credentials credentials;
  private final RateLimits limits;
  private final InstantSource clock;
  private final WireLog log = new WireLog();
  private final Map<Endpoint, Gate> gates = new ConcurrentHashMap<>();
  private final Map<Endpoint, Function<Call, JsonNode>> rooms = new EnumMap<>(Endpoint.class);

  Wire(
      Credentials credentials,
      RateLimits limits,
      InstantSource clock,
      UserReads userReads,
      TweetReads tweetReads,
      TweetWrites tweetWrites) {
    this.credentials = credentials;
    this.limits = limits;
    this.clock = clock;
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
  }

  WireLog log() {
    return log;
  }

  Gate gate(Endpoint endpoint, Gate.Point point) {
    Gate gate = new Gate(point);
    Gate old = gates.put(endpoint, gate);
    if (old != null) {
      old.open();
    }
    return gate;
  }

  /** Lets go of everything that is held, without an answer. */
  void close() {
    gates.values().forEach(Gate::drop);
  }

  void register(JavalinDefaultRoutingApi routes) {
    rooms.forEach((endpoint, room) ->
        routes.addHttpHandler(
            HandlerType.findOrCreate(endpoint.method),
            endpoint.route(),
            ctx -> serve(endpoint, room, ctx)));
    routes.error(404, ctx -> answer(ctx, null, Problems.notFound()));
  }

  private void serve(Endpoint endpoint, Function<Call, JsonNode> room, Context ctx) {
    Caller caller = null;
    try {
      caller =
          credentials.check(
              ctx.method().name(), ctx.url(), ctx.queryString(), ctx.header("Authorization"));
      take(endpoint, caller, ctx);
      Call call =
          new Call(
              endpoint,
              caller,
              ctx.pathParamMap().getOrDefault("id", ""),
              ctx.queryParamMap(),
              ctx.body());
      hold(endpoint, Gate.Point.BEFORE);
      JsonNode body = room.apply(call);
      hold(endpoint, Gate.Point.AFTER);
      answer(ctx, caller, endpoint == Endpoint.CREATE_TWEET ? 201 : 200, "application/json", body);
    } catch (XProblem problem) {
      answer(ctx, caller, problem);
    } catch (Gate.Dropped dropped) {
      log(ctx, caller, WireLog.UNANSWERED);
      ServletContextRequest.getServletContextRequest(ctx.req())
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
    }
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

  private void hold(Endpoint endpoint, Gate.Point point) {
    Gate gate = gates.get(endpoint);
    if (gate != null && gate.point == point) {
      gate.pass();
    }
  }

  private void answer(Context ctx, @Nullable Caller caller, XProblem problem) {
    answer(ctx, caller, problem.status(), "application/problem+json", problem.body());
  }

  private void answer(
      Context ctx, @Nullable Caller caller, int status, String contentType, JsonNode body) {
    log(ctx, caller, status);
    ctx.status(status).contentType(contentType + "; charset=utf-8").result(body.toString());
  }

  private void log(Context ctx, @Nullable Caller caller, int status) {
    String query = ctx.queryString();
    log.add(
        new WireLog.Entry(
            clock.instant(),
            ctx.method().name(),
            ctx.path(),
            query == null ? "" : query,
            caller == null ? null : caller.name(),
            status));
  }
}
