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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
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
    routes.get("/control/slack/home", ctx -> answer(ctx, () -> control.home(ctx)));
    post(routes, "press", control::press);
    post(routes, "choose", control::choose);
    post(routes, "submit", control::submit);
    post(routes, "say", control::say);
    post(routes, "command", control::command);
    post(routes, "shortcut", control::shortcut);
    post(routes, "react", control::react);
    post(routes, "upload", control::upload);
    post(routes, "member", control::member);
    post(routes, "person", control::person);
  }

  private JsonNode messages(Context ctx) {
    var channel = ctx.queryParam("channel");
    if (channel == null) {
      throw new SlackError("channel_not_found");
    }
    return Json.tree(people.messages(channel, ctx.queryParam("thread"), ctx.queryParam("as")));
  }

  private JsonNode views(Context ctx) {
    return Json.tree(people.views(viewer(ctx)));
  }

  private JsonNode home(Context ctx) throws InterruptedException {
    return Json.tree(people.surfaces().openHome(viewer(ctx)));
  }

  private static String viewer(Context ctx) {
    var as = ctx.queryParam("as");
    if (as == null) {
      throw new SlackError("user_not_found");
    }
    return as;
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
    var options = options(body.path("option"));
    return done(
        body.hasNonNull("view")
            ? people.chooseIn(as, text(body, "view"), menu, options)
            : people.choose(as, text(body, "channel"), text(body, "ts"), menu, options));
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
    var thread = optional(body, "thread");
    var outcome = people.say(text(body, "as"), text(body, "channel"), thread, text(body, "text"));
    return done(outcome).put("ts", outcome.messages().getFirst().ts());
  }

  private JsonNode command(ObjectNode body) throws InterruptedException {
    return done(people.command(text(body, "as"), text(body, "channel"), text(body, "text")));
  }

  private JsonNode shortcut(ObjectNode body) throws InterruptedException {
    var as = text(body, "as");
    var name = text(body, "shortcut");
    return done(
        people.surfaces().shortcut(as, name, optional(body, "channel"), optional(body, "ts")));
  }

  private JsonNode react(ObjectNode body) throws InterruptedException {
    boolean remove = body.path("remove").asBoolean();
    return done(
        people
            .sharing()
            .react(
                text(body, "as"),
                text(body, "channel"),
                text(body, "ts"),
                text(body, "emoji"),
                remove));
  }

  /** With a channel a message with the file; without one the file alone, for a form. */
  private JsonNode upload(ObjectNode body) throws InterruptedException {
    var as = text(body, "as");
    var file = people.sharing().upload(as, text(body, "name"), bytes(text(body, "base64")));
    var channel = optional(body, "channel");
    var outcome =
        channel == null
            ? new Outcome(null, List.of(), Map.of())
            : people
                .sharing()
                .share(as, channel, optional(body, "thread"), body.path("text").asText(""), file);
    var answer = done(outcome);
    answer.set("file", Json.object().put("id", file.id()).put("name", file.name()));
    return answer;
  }

  private JsonNode member(ObjectNode body) throws InterruptedException {
    var as = text(body, "as");
    boolean in = flag(body, "in");
    if (body.hasNonNull("group")) {
      people.administrator().group(text(body, "group"), as, in);
    } else {
      people.administrator().channel(text(body, "channel"), as, in);
    }
    return Json.object().put("ok", true);
  }

  /** With a name somebody new; otherwise somebody who is there. */
  private JsonNode person(ObjectNode body) throws InterruptedException {
    var as = text(body, "as");
    if (body.hasNonNull("name")) {
      people.administrator().join(as, text(body, "name"));
    } else {
      people.administrator().deactivate(as, flag(body, "deactivated"));
    }
    return Json.object().put("ok", true);
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

  private static @Nullable String optional(ObjectNode body, String name) {
    return body.hasNonNull(name) ? text(body, name) : null;
  }

  /** True or false, which must be there; otherwise {@code invalid_arguments}. */
  private static boolean flag(ObjectNode body, String name) {
    if (!body.path(name).isBoolean()) {
      throw new SlackError("invalid_arguments");
    }
    return body.path(name).asBoolean();
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new SlackError("invalid_arguments");
    }
  }

  /** One option, or several as a list. */
  private static String[] options(JsonNode option) {
    if (option.isMissingNode() || option.isNull() || option.isObject()) {
      throw new SlackError("invalid_arguments");
    }
    return option.isArray()
        ? StreamSupport.stream(option.spliterator(), false)
            .map(JsonNode::asText)
            .toArray(String[]::new)
        : new String[] {option.asText()};
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
