package dev.perch.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Json;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The page's own routes: {@code GET /} and its files, {@code GET /page/events?as=} with all that
 * somebody sees as server-sent events, {@code GET /page/wire} with what crosses the wires, {@code
 * GET /page/messages} for what is older, {@code GET /page/file/{id}} for what was uploaded, {@code
 * GET /page/pictures/KEY} for X's pictures, {@code GET /page/options} for what an external select
 * offers, and {@code POST /page/field} and {@code /page/close} for what the remote control has no
 * word for.
 */
public final class SandboxPage implements AutoCloseable {
  private final SlackSight slack;
  private final XSight x;
  private final Stage stage;
  private final Audience audience = new Audience();
  private final PageActs acts;
  private final PageUploads uploads;
  private final WireTeller wire;

  /** A page over this stage; it hears what happens from now on. */
  public SandboxPage(Stage stage) {
    this.stage = stage;
    this.slack = new SlackSight(stage.slack());
    this.x = new XSight(stage.x());
    this.acts = new PageActs(stage.slack().people());
    this.uploads = new PageUploads(stage.slack());
    this.wire = new WireTeller(stage.slack().log(), stage.x().log());
    stage.slack().workspace().onChange(audience::message);
    stage.slack().workspace().onHappening(audience::happened);
    stage.slack().views().onChange(audience::view);
    stage.x().onChange(audience::tweet);
    stage.x().people().onMessage(audience::directMessage);
  }

  /** Puts the page on this server. */
  public void register(JavalinConfig config) {
    PageFiles.serve(config);
    config.routes.get("/page/events", this::events);
    config.routes.get("/page/wire", this::wire);
    config.routes.get("/page/messages", this::messages);
    config.routes.get("/page/pictures/{key}", this::picture);
    acts.register(config.routes);
    uploads.register(config.routes);
  }

  /** Tells every open page that the feed has moved, started or stopped. */
  public void feedChanged() {
    audience.feed();
  }

  /**
   * Server-sent events, written by the call's own thread: plain blocking writes end cleanly when a
   * page is closed, and the server's threads are virtual.
   */
  private void events(Context ctx) throws IOException, InterruptedException {
    var person =
        stage.slack().workspace().named(ctx.queryParamAsClass("as", String.class).getOrDefault(""));
    var line = stream(ctx);
    if (person.isEmpty()) {
      line.write("event: refused\ndata: {\"error\":\"user_not_found\"}\n\n".getBytes(UTF_8));
    } else {
      new Onlooker(person.get(), line, slack, x, stage).follow(audience);
    }
  }

  private void wire(Context ctx) throws IOException, InterruptedException {
    wire.tell(stream(ctx));
  }

  /** A picture of X's, from this port: the page lets in nothing from elsewhere. */
  private void picture(Context ctx) {
    var picture =
        stage.x().people().picture(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
    ctx.contentType(picture.contentType())
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "max-age=3600")
        .result(picture.bytes());
  }

  private static OutputStream stream(Context ctx) throws IOException {
    ctx.res().setContentType("text/event-stream;charset=utf-8");
    ctx.res().setHeader("Cache-Control", "no-store");
    return ctx.res().getOutputStream();
  }

  /** Ends all that is being told. */
  @Override
  public void close() {
    audience.end();
    wire.end();
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
