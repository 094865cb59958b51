package dev.perch.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.http.RequestUrl;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.slack.socket.Deliveries;
import dev.perch.sandbox.slack.socket.Events;
import dev.perch.sandbox.slack.socket.SocketMode;
import dev.perch.sandbox.slack.web.Downloads;
import dev.perch.sandbox.slack.web.ResponseUrls;
import dev.perch.sandbox.slack.web.Responses;
import dev.perch.sandbox.slack.web.SlackMethods;
import dev.perch.sandbox.slack.web.Tokens;
import dev.perch.sandbox.slack.web.Uploads;
import dev.perch.sandbox.slack.web.WebApi;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Files;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.Views;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Gates;
import dev.perch.sandbox.wire.WireLog;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A Slack of one workspace on a port of this machine, for one app: point the SDK at {@link
 * #apiUrl()} with the two tokens, and it finds Web API and Socket Mode there.
 */
public final class SlackEmulator implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final long LARGEST_REQUEST = 4 << 20;

  private final SlackState state;
  private final SlackApp app;
  private final Tokens tokens;
  private final WireLog log;
  private final Gates gates = new Gates();
  private final Faults faults = new Faults();
  private final SocketMode sockets;
  private final RequestUrl requestUrl;
  private final Deliveries deliveries;
  private final ResponseUrls responseUrls;
  private final Uploads uploads;
  private final Downloads downloads;
  private final WebApi web;
  private final SlackPeople people;
  private final Javalin server;

  private SlackEmulator(SlackOptions options) {
    state = SlackState.fresh(options.clock());
    log = new WireLog(options.clock());
    sockets = new SocketMode(log, faults);
    requestUrl = new RequestUrl(SIGNING_SECRET, options.clock(), log, faults);
    app = options.app();
    tokens = new Tokens(options.appTokenScopes());
    deliveries =
        new Deliveries(
            requestUrl.or(sockets),
            log,
            app.interactive(),
            options.ackTimeout(),
            options.eventRetryDelays());
    var events = new Events(state.workspace(), deliveries, app);
    state.workspace().onHappening(events::happened);
    state.workspace().onHappening(state.files()::happened);
    uploads = new Uploads(state.files(), log);
    downloads = new Downloads(state.files(), tokens.bot(), log);
    var responses = new Responses(state.workspace());
    responseUrls = new ResponseUrls(responses, options.clock(), log);
    people =
        new SlackPeople(
            state,
            app,
            deliveries,
            events,
            responses,
            to -> url("http", "response/" + responseUrls.issue(to)),
            log,
            options.patience());
    web =
        SlackMethods.over(
            state,
            app,
            new Addresses(),
            tokens,
            options.rateLimits(),
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
    return tokens.bot();
  }

  /** The token of Socket Mode, {@code xapp-...}. */
  public String appToken() {
    return tokens.app();
  }

  /** One more of these, as its makers may let Slack give an app. */
  public String anotherAppToken() {
    return tokens.anotherApp();
  }

  /** What requests in HTTP mode are signed with. */
  public String signingSecret() {
    return SIGNING_SECRET;
  }

  /**
   * Saves the app's Request URL, which is Slack's switch to HTTP mode: from then on the app is told
   * everything there, and nothing over sockets.
   *
   * @throws dev.perch.sandbox.slack.workspace.SlackError if the app does not answer Slack's
   *     challenge there
   */
  public void requestUrl(URI url) throws InterruptedException {
    requestUrl.save(url);
  }

  /** What people do and see. */
  public SlackPeople people() {
    return people;
  }

  /** What stands in the workspace. */
  public Workspace workspace() {
    return state.workspace();
  }

  /** What the app declares in its manifest. */
  public SlackApp app() {
    return app;
  }

  /** The files of the workspace. */
  public Files files() {
    return state.files();
  }

  /** The modals that people have open, and their Home tabs. */
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

  /**
   * Hands the app a payload that nobody's act led to, and waits for the ack.
   *
   * @param type of its envelope, as {@code interactive}
   * @throws dev.perch.sandbox.slack.workspace.SlackError {@code operation_timeout} without an ack
   */
  public JsonNode forge(String type, ObjectNode payload) throws InterruptedException {
    return deliveries.interaction(type, payload, false);
  }

  /** How many sockets the app has open. */
  public int connections() {
    return sockets.connections();
  }

  /** Whether the app can be told anything: it has a socket open, or a Request URL. */
  public boolean connected() {
    return requestUrl.saved() || sockets.connected();
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
    requestUrl.close();
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.routes.post("/api/{method}", web::handle);
    config.routes.get("/api/{method}", web::handle);
    config.routes.post("/response/{secret}", responseUrls::handle);
    config.routes.post("/upload/{file}", uploads::handle);
    config.routes.get("/download/{file}", downloads::handle);
    config.routes.ws("/link/", sockets::speak);
  }

  private String url(String scheme, String path) {
    return "%s://%s:%d/%s".formatted(scheme, HOST, server.port(), path);
  }

  private final class Addresses implements SlackMethods.Addresses {
    @Override
    public String newSocket(String appToken) {
      return url("ws", "link/?ticket=" + sockets.issueTicket(appToken) + "&app_id=" + Cast.APP);
    }

    @Override
    public String upload(String file) {
      return url("http", "upload/" + file);
    }

    @Override
    public String download(String file) {
      return url("http", "download/" + file);
    }
  }
}
