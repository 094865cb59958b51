package dev.perch.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port that Perch opens, if any: {@code /health/live}, {@code /health/ready} and {@code
 * /metrics}, and what other rooms have put on it as servlets.
 */
public final class WebServer implements AutoCloseable {
  private static final int UNAVAILABLE = 503;
  private static final int OK = 200;
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  private final String host;
  private final int port;
  private final Pulse pulse;
  private final Supplier<String> metrics;
  private final Map<String, HttpServlet> servlets;
  private @Nullable Javalin server;

  WebServer(
      String host,
      int port,
      Pulse pulse,
      Supplier<String> metrics,
      Map<String, HttpServlet> servlets) {
    this.host = host;
    this.port = port;
    this.pulse = pulse;
    this.metrics = metrics;
    this.servlets = Map.copyOf(servlets);
  }

  /**
   * Opens the port; does nothing where it is 0.
   *
   * @throws Unavailable if it cannot be opened, with what to do
   */
  public void start() {
    if (port == 0) {
      return;
    }
    Javalin opened = Javalin.create(this::configure);
    try {
      server = opened.start(host, port);
    } catch (JavalinBindException taken) {
      throw new Unavailable(
          "Perch cannot listen at %s:%d; perhaps another program does, or another Perch. Choose another web.port (PERCH_WEB_PORT), 0 for none."
              .formatted(host, port),
          taken);
    }
    log.info("Health and metrics are at http://{}:{}/health/ready and /metrics.", host, port);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.routes.get("/health/live", to -> say(to, Health.live(pulse), Health.liveness(pulse)));
    config.routes.get("/health/ready", to -> say(to, Health.ready(pulse), Health.readiness(pulse)));
    config.routes.get("/metrics", to -> to.contentType(PROMETHEUS).result(metrics.get()));
    config.jetty.modifyServletContextHandler(context ->
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path)));
  }

  private static void say(Context to, boolean well, ObjectNode words) {
    to.status(well ? OK : UNAVAILABLE)
        .contentType("application/json; charset=utf-8")
        .result(words.toString());
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
  }
}
