package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remote control of X's people, as JSON over HTTP:
 *
 * <pre>
 * POST /control/x/post      {"as":"customer1","text":"@AcmeCare hello","replyTo":null}  -> {"id":"..."}
 * POST /control/x/edit      {"id":"...","text":"@AcmeCare hello?"}   -> {"id":"..."}, the new version's
 * POST /control/x/delete    {"id":"..."}   -> {"deleted":true}
 * GET  /control/x/timeline?handle=AcmeCare   -> [{"id","as","text","replyTo","quotes","createdAt","conversationId"}]
 * </pre>
 *
 * A refusal is X's own problem JSON with its status.
 */
public final class XControl {
  private static final Set<String> FIELDS = Set.of("as", "text", "replyTo");

  private final XEmulator x;

  /** For this X. */
  public XControl(XEmulator x) {
    this.x = x;
  }

  /** Adds the routes, and the handler that answers an {@link XProblem}. */
  public void register(JavalinDefaultRoutingApi routes) {
    routes.post("/control/x/post", this::post);
    routes.post("/control/x/edit", this::edit);
    routes.post("/control/x/delete", this::delete);
    routes.get("/control/x/timeline", this::timeline);
    routes.exception(
        XProblem.class,
        (problem, ctx) ->
            ctx.status(problem.status())
                .contentType("application/problem+json; charset=utf-8")
                .result(problem.body().toString()));
  }

  private void post(Context ctx) {
    JsonNode body = RequestBody.object(ctx.body());
    for (String name : (Iterable<String>) body::fieldNames) {
      if (!FIELDS.contains(name)) {
        throw Problems.invalidBody("$." + name + ": is not one of " + FIELDS);
      }
    }
    String id = x.post(text(body, "as"), text(body, "text"), optional(body, "replyTo"));
    answer(ctx, Json.object().put("id", id));
  }

  private void edit(Context ctx) {
    JsonNode body = RequestBody.object(ctx.body());
    answer(ctx, Json.object().put("id", x.edit(text(body, "id"), text(body, "text"))));
  }

  private void delete(Context ctx) {
    boolean deleted = x.delete(text(RequestBody.object(ctx.body()), "id"));
    answer(ctx, Json.object().put("deleted", deleted));
  }

  private void timeline(Context ctx) {
    String handle = ctx.queryParam("handle");
    if (handle == null || handle.isEmpty()) {
      throw Problems.invalidParameter("handle", "", "is missing");
    }
    ArrayNode timeline = Json.array();
    for (XEmulator.Posted posted : x.timeline(handle)) {
      ObjectNode tweet = timeline.addObject();
      tweet.put("id", posted.id()).put("as", posted.as()).put("text", posted.text());
      tweet.put("replyTo", posted.replyTo()).put("quotes", posted.quotes());
      tweet.put("createdAt", posted.createdAt().toString());
      tweet.put("conversationId", posted.conversationId());
    }
    answer(ctx, timeline);
  }

  private static String text(JsonNode body, String name) {
    String text = optional(body, name);
    if (text == null) {
      throw Problems.invalidBody("$." + name + ": is missing but it is required");
    }
    return text;
  }

  private static @Nullable String optional(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw Problems.invalidBody("$." + name + ": string expected");
    }
    return value.asText();
  }

  private static void answer(Context ctx, JsonNode body) {
    ctx.contentType("application/json; charset=utf-8").result(body.toString());
  }
}
