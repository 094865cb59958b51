package dev.perch.sandbox.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.people.Outcome;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Json;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The remote control of {@link SlackPeople}: JSON over HTTP, for scripts. Whatever is asked, the
 * answer is JSON; a refusal is a 4xx with {@code {"ok": false, "error": ...}} and the emulated
 * Slack's own name for it.
 */
public final class SlackControl {
  private static final Logger LOG = LoggerFactory.getLogger(SlackControl.class);
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  private final SlackPeople people;

  private SlackControl(SlackPeople people) {
    this.people = people;
  }

  /** Something asked, and its answer. */
  @FunctionalInterface
  private interface Request {
    JsonNode answer() throws InterruptedException;
  }

  /** Something to do, by its JSON. */
  @FunctionalInterface
  private interface Act {
    JsonNode on(ObjectNode body) throws InterruptedException;
  }

  /** Puts {@code /control/slack/...} on these routes. */
  public static void on(JavalinDefaultRoutingApi routes, SlackPeople people) {
    var control = new SlackControl(people);
    routes.get("/control/slack/messages", ctx -> answer(ctx, () -> control.messages(ctx)));
    routes.get("/control/slack/views", ctx -> answer(ctx, () -> control.views(ctx)));
    post(routes, "press", control::press);
    post(routes, "choose", control::choose);
    post(routes, "submit", control::submit);
    post(routes, "say", control::say);
    post(routes, "command", control::command);
  }

  private JsonNode messages(Context ctx) {
    var channel = ctx.queryParam("channel");
    if (channel == null) {
      throw new SlackError("channel_not_found");
    }
    return Json.tree(people.messages(channel, ctx.queryParam("thread"), ctx.queryParam("as")));
  }

  private JsonNode views(Context ctx) {
    var as = ctx.queryParam("as");
    if (as == null) {
      throw new SlackError("user_not_found");
    }
    return Json.tree(people.views(as));
  }

  private JsonNode press(ObjectNode body) throws InterruptedException {
    var as = text(body, "as");
    var button = text(body, "button");
    int nth = body.path("nth").asInt(0);
    return done(
        body.hasNonNull("view")
            ? people.pressIn(as, text(body, "view"), button, nth)
            : people.press(as, text(body, "channel"), text(body, "ts"), button, nth));
  }

  private JsonNode choose(ObjectNode body) throws InterruptedException {
    var as = text(body, "as");
    var menu = text(body, "menu");
    var option = text(body, "option");
    return done(
        body.hasNonNull("view")
            ? people.chooseIn(as, text(body, "view"), menu, option)
            : people.choose(as, text(body, "channel"), text(body, "ts"), menu, option));
  }

  private JsonNode submit(ObjectNode body) throws InterruptedException {
    var outcome = people.submit(text(body, "as"), text(body, "view"), values(body.path("values")));
    var answer = Json.object().put("ok", outcome.ok());
    if (!outcome.ok()) {
      answer.set("errors", Json.tree(outcome.errors()));
    }
    return answer;
  }

  private JsonNode say(ObjectNode body) throws InterruptedException {
    var thread = body.hasNonNull("thread") ? body.path("thread").asText() : null;
    var outcome = people.say(text(body, "as"), text(body, "channel"), thread, text(body, "text"));
    return done(outcome).put("ts", outcome.messages().getFirst().ts());
  }

  private JsonNode command(ObjectNode body) throws InterruptedException {
    return done(people.command(text(body, "as"), text(body, "channel"), text(body, "text")));
  }

  private static ObjectNode done(Outcome outcome) {
    var answer = Json.object().put("ok", true).put("view", outcome.view());
    answer.set("messages", Json.tree(outcome.messages()));
    return answer;
  }

  /** A text that must be there; otherwise {@code invalid_arguments}. */
  private static String text(ObjectNode body, String name) {
    var value = body.path(name);
    if (!value.isValueNode() || value.isNull()) {
      throw new SlackError("invalid_arguments");
    }
    return value.asText();
  }

  private static Map<String, Object> values(JsonNode values) {
    var byLabel = new LinkedHashMap<String, Object>();
    values.properties().forEach(value -> byLabel.put(value.getKey(), words(value.getValue())));
    return byLabel;
  }

  private static Object words(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList()
        : value.isNull() ? "" : value.asText();
  }

  private static void post(JavalinDefaultRoutingApi routes, String name, Act act) {
    routes.post("/control/slack/" + name, ctx -> answer(ctx, () -> act.on(body(ctx))));
  }

  private static ObjectNode body(Context ctx) {
    try {
      if (Json.parse(ctx.body()) instanceof ObjectNode body) {
        return body;
      }
    } catch (JsonProcessingException e) {
      throw new SlackError("invalid_json");
    }
    throw new SlackError("json_not_object");
  }

  private static void answer(Context ctx, Request request) {
    try {
      send(ctx, 200, request.answer());
    } catch (SlackError e) {
      refuse(ctx, e.error().endsWith("not_found") ? NOT_FOUND : BAD_REQUEST, e.error());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      refuse(ctx, SERVER_ERROR, "request_interrupted");
    } catch (RuntimeException e) {
      LOG.error("The remote control could not answer {}", ctx.path(), e);
      refuse(ctx, SERVER_ERROR, "internal_error");
    }
  }

  private static void refuse(Context ctx, int status, String error) {
    send(ctx, status, Json.object().put("ok", false).put("error", error));
  }

  private static void send(Context ctx, int status, JsonNode answer) {
    ctx.status(status).contentType("application/json; charset=utf-8").result(Json.write(answer));
  }
}
