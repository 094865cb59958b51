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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The door: every call comes through {@link #serve}, which knows who it is, counts it, holds it at
 * a gate, and logs it.
 */
final class Wire {
  private final Credentials credentials;
  private final Enrolment enrolment;
  private final RateLimits limits;
  private final Gates gates;
  private final Faults faults;
  private final HiddenPosts hidden;
  private final WireLog log;
  private final FilteredStream stream;
  private final Map<Endpoint, Function<Call, JsonNode>> rooms;

  /**
   * @param stream answers the one call whose answer does not end
   * @param rooms who answers which call
   */
  Wire(
      Credentials credentials,
      Enrolment enrolment,
      RateLimits limits,
      Gates gates,
      Faults faults,
      HiddenPosts hidden,
      WireLog log,
      FilteredStream stream,
      Map<Endpoint, Function<Call, JsonNode>> rooms) {
    this.credentials = credentials;
    this.enrolment = enrolment;
    this.limits = limits;
    this.gates = gates;
    this.faults = faults;
    this.hidden = hidden;
    this.log = log;
    this.stream = stream;
    this.rooms = rooms;
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
    // To an address that it does not have X answers with the status alone.
    routes.error(404, ctx -> nothing(ctx));
    routes.error(405, ctx -> nothing(ctx));
  }

  private void serve(Endpoint endpoint, Function<Call, JsonNode> room, Context ctx)
      throws InterruptedException {
    Caller caller;
    try {
      caller =
          credentials.check(
              ctx.method().name(), ctx.url(), ctx.queryString(), ctx.header("Authorization"));
    } catch (XProblem stranger) {
      answer(ctx, endpoint.label(), request(endpoint, ctx, null), stranger);
      return;
    }
    serve(endpoint, room, caller, ctx);
  }

  private void serve(Endpoint endpoint, Function<Call, JsonNode> room, Caller caller, Context ctx)
      throws InterruptedException {
    String label = endpoint.label();
    JsonNode request = request(endpoint, ctx, caller);
    try (var _ = log.begin(request)) {
      take(endpoint, caller, ctx);
      Call call =
          new Call(
              endpoint,
              caller,
              ctx.pathParamMap().getOrDefault(endpoint.pathParameter(), ""),
              ctx.queryParamMap(),
              new RequestBody(ctx.contentType(), ctx.bodyAsBytes()));
      gates.pass(label, Phase.BEFORE, request);
      FaultyCall faulty = faults.call(endpoint.contractName());
      if (!faulty.takesEffect()) {
        refuse(ctx, label, request, faulty);
        return;
      }
      if (endpoint == Endpoint.STREAM) {
        JsonNode status = Json.object().put("status", faulty.status(endpoint.success()));
        stream.serve(
            call, ctx, faulty, () -> log.add(Direction.IN, label, request, faulty.logged(status)));
        return;
      }
      JsonNode body = hidden.seen(endpoint, room.apply(call), faulty);
      gates.pass(label, Phase.AFTER, request);
      log.add(
          Direction.IN,
          label,
          request,
          faulty.logged(Json.object().put("status", faulty.status(endpoint.success()))));
      faulty.answer(ctx, endpoint.success(), "application/json; charset=utf-8", body.toString());
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
    List<RateLimits.Allowance> allowances = limits.take(endpoint, caller);
    for (RateLimits.Allowance allowance : allowances) {
      ctx.header(allowance.header() + "-limit", "" + allowance.limit());
      ctx.header(allowance.header() + "-remaining", "" + allowance.remaining());
      ctx.header(allowance.header() + "-reset", "" + allowance.resetsAt());
    }
    if (caller instanceof Caller.OfUser(_, Enrolment.Access access)) {
      ctx.header("x-access-level", access.wire);
    }
    enrolment.admit(endpoint, caller);
    if (allowances.stream().anyMatch(RateLimits.Allowance::exceeded)) {
      throw Problems.tooManyRequests();
    }
  }

  private void nothing(Context ctx) {
    String called = ctx.method().name() + " " + ctx.path();
    JsonNode status = Json.object().put("status", ctx.statusCode());
    log.add(Direction.IN, called, request(ctx), status);
    ctx.result("").removeHeader("Content-Type");
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

  private static JsonNode request(Endpoint endpoint, Context ctx, @Nullable Caller caller) {
    ObjectNode request = request(ctx).put("user", caller == null ? null : caller.name());
    RequestBody body = new RequestBody(ctx.contentType(), ctx.bodyAsBytes());
    return body.isEmpty() ? request : request.set("body", body.logged(endpoint));
  }

  private static ObjectNode request(Context ctx) {
    String query = ctx.queryString();
    return Json.object()
        .putNull("user")
        .put("path", ctx.path())
        .put("query", query == null ? "" : query);
  }
}
