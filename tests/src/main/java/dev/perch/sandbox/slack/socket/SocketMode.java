package dev.perch.sandbox.slack.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.wire.WireLog;
import dev.perch.sandbox.wire.WireLog.Direction;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets of the app and the envelopes on them. Each envelope goes to one of the open sockets
 * in turn; its ack may come back on any.
 */
public final class SocketMode implements Courier {
  /** How many sockets an app may have open, by Slack's documentation. */
  public static final int MOST_CONNECTIONS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
  private static final int LARGEST_ACK = 1 << 20;
  private static final long PING_SECONDS = 10;
  private static final int CONNECTION_SECONDS = 18_060;

  private final WireLog log;
  private final FaultyLine faulty;
  private final Map<String, String> tickets = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Long, Connection> connections = new ConcurrentSkipListMap<>();
  private final Map<String, CompletableFuture<JsonNode>> unacked = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong turn = new AtomicLong();

  public SocketMode(WireLog log, Faults faults) {
    this.log = log;
    this.faulty = new FaultyLine(this, faults);
  }

  /** A ticket that opens one socket, for whoever showed that token. */
  public String issueTicket(String appToken) {
    var ticket = UUID.randomUUID().toString();
    tickets.put(ticket, appToken);
    return ticket;
  }

  /** Speaks Socket Mode on a websocket route. */
  public void speak(WsConfig ws) {
    ws.onConnect(this::connect);
    ws.onMessage(this::receive);
    ws.onClose(this::forget);
    ws.onError(this::forget);
  }

  /** Whether the app has a socket open. */
  public boolean connected() {
    return connections() > 0;
  }

  /** How many sockets the app has open. */
  public int connections() {
    return open().size();
  }

  /** Whether who shows that token has a socket open. */
  public boolean connected(String appToken) {
    return open().stream().anyMatch(connection -> connection.appToken().equals(appToken));
  }

  /** {@inheritDoc} Empty without a socket. */
  @Override
  public Optional<CompletableFuture<JsonNode>> send(
      String type, JsonNode payload, boolean acceptsResponse, int retry, Duration ackTimeout) {
    var envelope = Json.object();
    var id = UUID.randomUUID().toString();
    envelope.put("envelope_id", id);
    envelope.set("payload", payload);
    envelope.put("type", type).put("accepts_response_payload", acceptsResponse);
    if (type.equals("events_api")) {
      envelope.put("retry_attempt", retry).put("retry_reason", retry == 0 ? "" : "timeout");
    }
    var ack = new CompletableFuture<JsonNode>();
    unacked.put(id, ack);
    if (!faulty.send(type, envelope)) {
      unacked.remove(id);
      return Optional.empty();
    }
    var waiting = log.begin(envelope);
    return Optional.of(
        ack.copy()
            .orTimeout(ackTimeout.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((_, _) -> {
              unacked.remove(id);
              waiting.close();
            }));
  }

  /**
   * Tells the app that its sockets are about to be closed, as Slack does now and then, and closes
   * them unless it is only a warning.
   *
   * @param reason {@code warning}, {@code refresh_requested}, {@code link_disabled} or {@code
   *     too_many_websockets}
   */
  public void disconnect(String reason) {
    for (var connection : open()) {
      connection.send(disconnectMessage(reason));
      if (!reason.equals("warning")) {
        connection.close(reason);
      }
    }
  }

  /** Breaks all sockets without a word. */
  public void cut() {
    open().forEach(Connection::cut);
  }

  /** The ack of that envelope, should one come, is not heard: who waits for it waits no longer. */
  void deafen(String envelope) {
    var waiting = unacked.remove(envelope);
    if (waiting != null) {
      waiting.completeExceptionally(new TimeoutException("the socket was cut"));
    }
  }

  /**
   * Sends an envelope on one of the sockets, whose turn it is.
   *
   * @return that socket; empty where none is open
   */
  Optional<Connection> sendToOne(String type, ObjectNode envelope) {
    var open = open();
    for (int tries = 0; tries < open.size(); tries++) {
      var connection = open.get((int) (turn.getAndIncrement() % open.size()));
      log.add(Direction.OUT, type, envelope, null);
      if (connection.send(envelope)) {
        return Optional.of(connection);
      }
    }
    return Optional.empty();
  }

  private List<Connection> open() {
    return connections.values().stream().filter(Connection::isOpen).toList();
  }

  private void connect(WsContext ctx) {
    var appToken = Optional.ofNullable(ctx.queryParam("ticket")).map(tickets::remove);
    long number = count.incrementAndGet();
    var connection = new Connection("applink-" + number, appToken.orElse(""), ctx.session);
    if (appToken.isEmpty()) {
      connection.close("invalid ticket");
      return;
    }
    if (connections() >= MOST_CONNECTIONS || faulty.turnsAway()) {
      connection.send(disconnectMessage("too_many_websockets"));
      connection.close("too_many_websockets");
      return;
    }
    ctx.attribute("number", number);
    ctx.session.setMaxTextMessageSize(LARGEST_ACK);
    ctx.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
    connection.greet(hello(connection), () -> connections.put(number, connection));
    log.add(Direction.OUT, "hello", Json.object().put("host", connection.id()), null);
    faulty.opened();
  }

  private void forget(WsContext ctx) {
    Long number = ctx.attribute("number");
    if (number != null && connections.remove(number) != null) {
      log.add(Direction.IN, "close", Json.object().put("host", "applink-" + number), null);
    }
  }

  private void receive(WsMessageContext message) {
    try {
      var ack = Json.parse(message.message());
      log.add(Direction.IN, "ack", ack, null);
      var waiting = unacked.remove(ack.path("envelope_id").asText());
      if (waiting != null) {
        waiting.complete(ack.hasNonNull("payload") ? ack.path("payload") : Json.object());
      }
      if (faulty.cutsAfter(ack.path("envelope_id").asText())) {
        cutOnceSent(message);
      }
    } catch (JsonProcessingException e) {
      LOG.warn("The app sent something that is no JSON: {}", e.getOriginalMessage());
    }
  }

  private void cutOnceSent(WsContext ctx) {
    Long number = ctx.attribute("number");
    var connection = number == null ? null : connections.get(number);
    if (connection != null) {
      connection.cutOnceSent();
    }
  }

  private ObjectNode hello(Connection connection) {
    var hello = Json.object().put("type", "hello").put("num_connections", connections() + 1);
    hello.set(
        "debug_info",
        Json.object()
            .put("host", connection.id())
            .put("build_number", 1)
            .put("approximate_connection_time", CONNECTION_SECONDS));
    hello.set("connection_info", Json.object().put("app_id", Cast.APP));
    return hello;
  }

  private static ObjectNode disconnectMessage(String reason) {
    var message = Json.object().put("type", "disconnect").put("reason", reason);
    message.set("debug_info", Json.object().put("host", "applink"));
    return message;
  }
}
