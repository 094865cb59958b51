package dev.perch.sandbox;

import dev.perch.sandbox.page.SandboxPage;
import dev.perch.sandbox.page.Stage;
import dev.perch.sandbox.slack.SlackControl;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.x.XControl;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The sandbox's own port: the page, and the remote control, JSON over HTTP. */
public final class Control implements AutoCloseable {
  /** A file that somebody uploads comes as base64 inside JSON. */
  private static final long LARGEST_REQUEST = 32 << 20;

  private final Javalin server;
  private final SandboxPage page;
  private final Storm storm;

  private Control(Javalin server, SandboxPage page, Storm storm) {
    this.server = server;
    this.page = page;
    this.storm = storm;
  }

  /**
   * Opens the port; from then on it answers, and says whether the rest is ready.
   *
   * @param port of 127.0.0.1; 0 for any free one
   * @param started whether the bot has been started
   */
  public static Control open(int port, World world, Feed feed, BooleanSupplier started) {
    var page =
        new SandboxPage(new Stage(world.slack(), world.x(), world.names().toList(), feed::status));
    feed.onChange(page::feedChanged);
    var storm = new Storm(world.x());
    Javalin server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.http.maxRequestSize = LARGEST_REQUEST;
          config.routes.get(
              "/control/health", context -> health(context, world, started.getAsBoolean()));
          SlackControl.on(config.routes, world.slack().people());
          new XControl(world.x()).register(config.routes);
          new FaultControl(Map.of("slack", world.slack().faults(), "x", world.x().faults()))
              .register(config.routes);
          feed.register(config.routes);
          storm.register(config.routes);
          page.register(config);
        });
    return new Control(server.start("127.0.0.1", port), page, storm);
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  private static void health(Context context, World world, boolean started) {
    var answer = Json.object().put("ready", started && world.met());
    var handles = answer.putArray("handles");
    world.names().forEach(handles::add);
    var channels = answer.putArray("channels");
    world.slack().channels().forEach(channels::add);
    context.contentType("application/json; charset=utf-8").result(Json.write(answer));
  }

  @Override
  public void close() {
    storm.close();
    page.close();
    server.stop();
  }
}
