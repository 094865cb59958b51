package dev.perch.sandbox.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Json;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.stream.StreamSupport;

/** What people do on the page beyond the remote control's words. */
final class PageActs {
  private final SlackPeople people;

  PageActs(SlackPeople people) {
    this.people = people;
  }

  /** Something asked, and its answer. */
  @FunctionalInterface
  interface Request {
    JsonNode answer() throws InterruptedException;
  }

  void register(JavalinDefaultRoutingApi routes) {
    routes.post("/page/field", ctx -> answer(ctx, () -> field(body(ctx))));
    routes.post("/page/close", ctx -> answer(ctx, () -> close(body(ctx))));
    routes.get("/page/options", ctx -> answer(ctx, () -> options(ctx)));
  }

  /** Answers with JSON; a refusal is a 400 with Slack's own name for it. */
  static void answer(Context ctx, Request request) {
    JsonNode answer;
    try {
      answer = request.answer();
    } catch (SlackError refused) {
      ctx.status(400);
      answer = Json.object().put("ok", false).put("error", refused.error());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ctx.status(500);
      answer = Json.object().put("ok", false).put("error", "request_interrupted");
    }
    ctx.contentType("application/json; charset=utf-8").result(Json.write(answer));
  }

  /** {@code {"as", "view" | "channel" and "ts", "block", "action", "words": [...]}}. */
  private JsonNode field(JsonNode body) throws InterruptedException {
    var words = words(body.path("words"));
    var block = text(body, "block");
    var action = text(body, "action");
    if (body.hasNonNull("view")) {
      people.setIn(text(body, "as"), text(body, "view"), block, action, words);
    } else {
      people.set(text(body, "as"), text(body, "channel"), text(body, "ts"), block, action, words);
    }
    return Json.object().put("ok", true);
  }

  /** {@code ?as= &view= | &channel=&ts= &block=&action=&value=}. */
  private JsonNode options(Context ctx) throws InterruptedException {
    var typed = ctx.queryParam("value");
    var view = ctx.queryParam("view");
    return view == null
        ? people
            .surfaces()
            .options(
                query(ctx, "as"),
                query(ctx, "channel"),
                query(ctx, "ts"),
                query(ctx, "block"),
                query(ctx, "action"),
                typed == null ? "" : typed)
        : people
            .surfaces()
            .optionsIn(
                query(ctx, "as"),
                view,
                query(ctx, "block"),
                query(ctx, "action"),
                typed == null ? "" : typed);
  }

  private static String query(Context ctx, String name) {
    var value = ctx.queryParam(name);
    if (value == null) {
      throw new SlackError("invalid_arguments");
    }
    return value;
  }

  private JsonNode close(JsonNode body) throws InterruptedException {
    people.close(text(body, "as"), text(body, "view"));
    return Json.object().put("ok", true);
  }

  private static List<String> words(JsonNode words) {
    return StreamSupport.stream(words.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String text(JsonNode body, String name) {
    if (!body.path(name).isTextual()) {
      throw new SlackError("invalid_arguments");
    }
    return body.path(name).asText();
  }

  private static JsonNode body(Context ctx) {
    try {
      return Json.parse(ctx.body());
    } catch (JsonProcessingException e) {
      throw new SlackError("invalid_json");
    }
  }
}
