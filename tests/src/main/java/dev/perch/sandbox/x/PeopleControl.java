package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of the remote control for direct messages, accounts and the app:
 *
 * <pre>
 * POST /control/x/dm       {"as":"mona","to":"AcmeCare","text":"..."}   -> {"id":"..."}
 * GET  /control/x/dms?handle=AcmeCare[&amp;with=mona]   -> [{"id","from","to","text","at","pictures"}]
 * POST /control/x/account  {"as":"mona","protected":true}   -> the account; all fields: {@link AccountChange}
 * GET  /control/x/account?as=mona   -> the account
 * POST /control/x/app      {"enrolled":false}   -> the app; fields: enrolled, access, capped, credits
 * POST /control/x/token    {"as":"AcmeCare"}   -> {"access-token","access-token-secret"}, made anew
 * </pre>
 */
final class PeopleControl {
  private static final Set<String> MESSAGE = Set.of("as", "to", "text", "pictures");
  private static final Set<String> APP = Set.of("enrolled", "access", "capped", "credits");

  private final XPeople people;
  private final Enrolment enrolment;
  private final Function<String, XHandle> newToken;

  PeopleControl(XPeople people, Enrolment enrolment, Function<String, XHandle> newToken) {
    this.people = people;
    this.enrolment = enrolment;
    this.newToken = newToken;
  }

  void register(JavalinDefaultRoutingApi routes) {
    routes.post("/control/x/dm", this::message);
    routes.get("/control/x/dms", this::messages);
    routes.post("/control/x/account", this::change);
    routes.get("/control/x/account", this::account);
    routes.post("/control/x/app", this::app);
    routes.post("/control/x/token", this::token);
  }

  private void message(Context ctx) {
    ControlBody body = new ControlBody(ctx, MESSAGE);
    String id =
        people.message(body.text("as"), body.text("to"), body.text("text"), body.pictures(1));
    ControlBody.answer(ctx, Json.object().put("id", id));
  }

  private void messages(Context ctx) {
    ArrayNode messages = Json.array();
    people
        .messages(ControlBody.required(ctx, "handle"), ctx.queryParam("with"))
        .forEach(message -> messages.add(json(message)));
    ControlBody.answer(ctx, messages);
  }

  private void change(Context ctx) {
    ControlBody body = new ControlBody(ctx, Set.of());
    ObjectNode change = body.json().deepCopy();
    change.remove("as");
    ControlBody.answer(ctx, Json.tree(people.change(body.text("as"), change)));
  }

  private void account(Context ctx) {
    ControlBody.answer(ctx, Json.tree(people.account(ControlBody.required(ctx, "as"))));
  }

  private void app(Context ctx) {
    JsonNode body = new ControlBody(ctx, APP).json();
    Enrolment.State old = enrolment.state();
    JsonNode credits = body.path("credits");
    Integer left = credits.isMissingNode() ? old.credits() : number(credits);
    Enrolment.State now =
        new Enrolment.State(
            body.path("enrolled").asBoolean(old.enrolled()),
            access(body.path("access").asText(old.access().wire)),
            body.path("capped").asBoolean(old.capped()),
            left);
    enrolment.become(now);
    ControlBody.answer(
        ctx,
        Json.object()
            .put("enrolled", now.enrolled())
            .put("access", now.access().wire)
            .put("capped", now.capped())
            .put("credits", now.credits()));
  }

  private void token(Context ctx) {
    XHandle keys = newToken.apply(new ControlBody(ctx, Set.of("as")).text("as"));
    ControlBody.answer(
        ctx,
        Json.object()
            .put("access-token", keys.accessToken())
            .put("access-token-secret", keys.accessSecret()));
  }

  private static @Nullable Integer number(JsonNode credits) {
    if (!credits.isNull() && !(credits.isInt() && credits.asInt() >= 0)) {
      throw Problems.invalidBody("$.credits: must be null or a number, 0 or more");
    }
    return credits.isNull() ? null : credits.asInt();
  }

  private static Enrolment.Access access(String wire) {
    return Arrays.stream(Enrolment.Access.values())
        .filter(access -> access.wire.equals(wire))
        .findFirst()
        .orElseThrow(() ->
            Problems.invalidBody(
                "$.access: must be read, read-write or read-write-directmessages"));
  }

  /** A message as the remote control and the page tell it. */
  private static ObjectNode json(SeenMessage message) {
    ObjectNode json =
        Json.object()
            .put("id", message.id())
            .put("from", message.from())
            .put("to", message.to())
            .put("text", message.text())
            .put("at", message.at().toString());
    json.set("pictures", Json.tree(message.pictures()));
    return json;
  }
}
