package dev.perch.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Json;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;

/**
 * The page's own routes: {@code GET /} and its files, {@code GET /page/events?as=} with all that
 * somebody sees as server-sent events, {@code GET /page/messages} for what is older, and {@code
 * POST /page/field} and {@code /page/close} for what the remote control has no word for.
 */
public final class SandboxPage {
  private final SlackSight slack;
  private final XSight x;
  private final Stage stage;
  private final Audience audience = new Audience();
  private final PageActs acts;

  private SandboxPage(Stage stage) {
    this.stage = stage;
    this.slack = new SlackSight(stage.slack());
    this.x = new XSight(stage.x());
    this.acts = new PageActs(stage.slack().people());
    stage.slack().workspace().onChange(audience::message);
    stage.slack().views().onChange(audience::views);
    stage.x().onChange(audience::tweet);
  }

  /** Puts the page on this server. */
  public static SandboxPage on(JavalinConfig config, Stage stage) {
    var page = new SandboxPage(stage);
    PageFiles.serve(config);
    config.routes.sse("/page/events", page::events);
    config.routes.get("/page/messages", page::messages);
    page.acts.register(config.routes);
    return page;
  }

  /** Tells every open page that the feed has moved, started or stopped. */
  public void feedChanged() {
    audience.feed();
  }

  private void events(SseClient client) {
    var as = client.ctx().queryParam("as");
    var person = stage.slack().workspace().named(as == null ? "" : as);
    if (person.isEmpty()) {
      client.sendEvent("refused", "{\"error\":\"user_not_found\"}");
      client.close();
      return;
    }
    client.keepAlive();
    new Onlooker(person.get(), client, slack, x, stage).join(audience);
  }

  /** Messages before {@code before}, or those of one {@code thread}, oldest first. */
  private void messages(Context ctx) {
    PageActs.answer(
        ctx,
        () -> {
          Person person =
              stage
                  .slack()
                  .workspace()
                  .named(ctx.queryParamAsClass("as", String.class).getOrDefault(""))
                  .orElseThrow(() -> new SlackError("user_not_found"));
          var channel = slack.channel(person, ctx.queryParam("channel"));
          var thread = ctx.queryParam("thread");
          JsonNode found =
              thread == null
                  ? slack.before(person, channel, ctx.queryParam("before"))
                  : Json.object().set("messages", slack.thread(person, channel, thread));
          return found;
        });
  }
}
