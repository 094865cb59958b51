package dev.perch.sandbox.slack;

import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.slack.socket.Deliveries;
import dev.perch.sandbox.slack.socket.Events;
import dev.perch.sandbox.slack.socket.SocketMode;
import dev.perch.sandbox.slack.web.ResponseUrls;
import dev.perch.sandbox.slack.web.Responses;
import dev.perch.sandbox.slack.web.SlackMethods;
import dev.perch.sandbox.slack.web.WebApi;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.Views;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Gates;
import dev.perch.sandbox.wire.WireLog;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.List;

/**
 * A Slack of one workspace on a port of this machine, for one app: point the SDK at {@link
 * #apiUrl()} with the two tokens, and it finds Web API and Socket Mode there.
 */
public final class SlackEmulator implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String BOT_TOKEN = "xoxb-perch-sandbox";
  // Bolt cuts sixteen characters off for its log and throws at shorter ones.
  private static final String APP_TOKEN = "xapp-1-" + Cast.APP + "-perch-sandbox-app-level-token";
  private static final long LARGEST_REQUEST = 4 << 20;

  private final SlackState state;
  private final WireLog log;
  private final Gates gates = new Gates();
  private final Faults faults = new Faults();
  private final SocketMode sockets;
  private final Deliveries deliveries;
  private final ResponseUrls responseUrls;
  private final WebApi web;
  private final SlackPeople people;
  private final Javalin server;

  private SlackEmulator(SlackOptions options) {
    state = SlackState.fresh(options.clock());
    log = new WireLog(options.clock());
    sockets = new SocketMode(log, faults);
    deliveries = new Deliveries(sockets, log, options.ackTimeout(), options.eventRetryDelays());
    state.workspace().onPost(new Events(state.workspace(), deliveries, options.events())::posted);
    var responses = new Responses(state.workspace());
    responseUrls = new ResponseUrls(responses, options.clock(), log);
    people =
        new SlackPeople(
            state,
            deliveries,
            responses,
            to -> url("http", "response/" + responseUrls.issue(to)),
            log);
    web =
        SlackMethods.over(
            state,
            () -> url("ws", "link/?ticket=" + sockets.issueTicket() + "&app_id=" + Cast.APP),
            new WebApi.Tokens(BOT_TOKEN, APP_TOKEN),
            options.rateLimits(),
            options.scopes(),
            options.clock(),
            gates,
            faults,
            log);
    server = Javalin.create(this::configure);
  }

  /** Starts one; it answers when this returns. */
  public static SlackEmulator start(SlackOptions options) {
    var slack = new SlackEmulator(options);
    slack.server.start(HOST, options.port());
    return slack;
  }

  /** Starts one as Slack is. */
  public static SlackEmulator start() {
    return start(SlackOptions.defaults());
  }

  /** The address before the method names, with the slash at its end. */
  public String apiUrl() {
    return url("http", "api/");
  }

  /** The token of the Web API, {@code xoxb-...}. */
  public String botToken() {
    return BOT_TOKEN;
  }

  /** The token of Socket Mode, {@code xapp-...}. */
  public String appToken() {
    return APP_TOKEN;
  }

  /** What people do and see. */
  public SlackPeople people() {
    return people;
  }

  /** What stands in the workspace. */
  public Workspace workspace() {
    return state.workspace();
  }

  /** The modals that people have open. */
  public Views views() {
    return state.views();
  }

  /** The names of its channels. */
  public List<String> channels() {
    return state.workspace().channels().stream().map(Channel::name).toList();
  }

  /** The sockets of the app, to break or to refresh. */
  public SocketMode sockets() {
    return sockets;
  }

  /** Holds calls of the Web API in the middle. */
  public Gates gates() {
    return gates;
  }

  /**
   * What goes wrong: the methods of the Web API, and the envelopes {@code events_api}, {@code
   * interactive}, {@code slash_commands}.
   */
  public Faults faults() {
    return faults;
  }

  /** All that passed the wire, tokens left out. */
  public WireLog log() {
    return log;
  }

  /** Whether the app has at least one socket open. */
  public boolean connected() {
    return sockets.connected();
  }

  /** Waits until nothing has passed for {@code quiet}; false when {@code atMost} went by first. */
  public boolean awaitQuiet(Duration quiet, Duration atMost) throws InterruptedException {
    return log.awaitQuiet(quiet, atMost);
  }

  @Override
  public void close() {
    gates.openAll();
    faults.end();
    deliveries.close();
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.routes.post("/api/{method}", web::handle);
    config.routes.get("/api/{method}", web::handle);
    config.routes.post("/response/{secret}", responseUrls::handle);
    config.routes.ws("/link/", sockets::speak);
  }

  private String url(String scheme, String path) {
    return "%s://%s:%d/%s".formatted(scheme, HOST, server.port(), path);
  }
}
