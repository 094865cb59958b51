package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Set;

/**
 * Remote control of X's people, as JSON over HTTP:
 *
 * <pre>
 * POST /control/x/post      {"as":"customer1","text":"@AcmeCare hello","replyTo":null,"pictures":[{"name":"lamp","alt":"A broken lamp"}]}  -> {"id":"..."}
 * POST /control/x/edit      {"id":"...","text":"@AcmeCare hello?"}   -> {"id":"..."}, the new version's
 * POST /control/x/delete    {"id":"..."}   -> {"deleted":true}
 * GET  /control/x/timeline?handle=AcmeCare   -> [{"id","as","text","replyTo","quotes","createdAt","conversationId","pictures"}]
 * </pre>
 *
 * For more see {@link PeopleControl}. A refusal is X's own problem JSON with its status.
 */
public final class XControl {
  private static final Set<String> FIELDS = Set.of("as", "text", "replyTo", "pictures");

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
    new PeopleControl(x.people(), x.enrolment(), x::newToken).register(routes);
    routes.exception(
        XProblem.class,
        (problem, ctx) ->
            ctx.status(problem.status())
                .contentType("application/problem+json; charset=utf-8")
                .result(problem.body().toString()));
  }

  private void post(Context ctx) {
    ControlBody body = new ControlBody(ctx, FIELDS);
    Draft draft =
        Draft.of(body.text("text"))
            .replyingTo(body.optional("replyTo"))
            .with(body.pictures(Draft.MOST_PICTURES));
    ControlBody.answer(ctx, Json.object().put("id", x.post(body.text("as"), draft)));
  }

  private void edit(Context ctx) {
    ControlBody body = new ControlBody(ctx, Set.of("id", "text"));
    ControlBody.answer(ctx, Json.object().put("id", x.edit(body.text("id"), body.text("text"))));
  }

  private void delete(Context ctx) {
    boolean deleted = x.delete(new ControlBody(ctx, Set.of("id")).text("id"));
    ControlBody.answer(ctx, Json.object().put("deleted", deleted));
  }

  private void timeline(Context ctx) {
    ArrayNode timeline = Json.array();
    for (XEmulator.Posted posted : x.timeline(ControlBody.required(ctx, "handle"))) {
      ObjectNode tweet = timeline.addObject();
      tweet.put("id", posted.id()).put("as", posted.as()).put("text", posted.text());
      tweet.put("replyTo", posted.replyTo()).put("quotes", posted.quotes());
      tweet.put("createdAt", posted.createdAt().toString());
      tweet.put("conversationId", posted.conversationId());
      tweet.set("pictures", Json.tree(posted.pictures()));
    }
    ControlBody.answer(ctx, timeline);
  }
}
