package dev.perch.sandbox.slack.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * What goes wrong between Slack and the app's sockets. The sockets themselves go by the name {@code
 * socket}, the envelopes on them by their types.
 */
final class FaultyLine {
  private static final String SOCKET = "socket";
  private static final Set<String> ENVELOPES =
      Set.of("events_api", "interactive", "slash_commands");

  private final SocketMode sockets;
  private final Faults faults;
  private final Queue<Runnable> overtaken = new ConcurrentLinkedQueue<>();
  private final Set<String> lastAcks = ConcurrentHashMap.newKeySet();

  FaultyLine(SocketMode sockets, Faults faults) {
    this.sockets = sockets;
    this.faults = faults;
    faults.declare(
        SOCKET,
        Set.of(Fault.Disconnect.class, Fault.SocketCut.class, Fault.TooManyWebsockets.class));
    ENVELOPES.forEach(type ->
        faults.declare(
            type,
            Set.of(
                Fault.Disconnect.class,
                Fault.SocketCut.class,
                Fault.Doubled.class,
                Fault.Reordered.class)));
    faults.onSet(() -> {
      if (sockets.connected()) {
        opened();
      }
    });
  }

  /** Whether a socket that opens is one too many. */
  boolean turnsAway() {
    return faults.strike(Fault.TooManyWebsockets.class, SOCKET).isPresent();
  }

  /** A socket is open: what there is to befall it befalls it. */
  void opened() {
    faults
        .strike(Fault.Disconnect.class, SOCKET)
        .ifPresent(fault -> sockets.disconnect(fault.reason().word()));
    faults.strike(Fault.SocketCut.class, SOCKET).ifPresent(_ -> sockets.cut());
  }

  /** Sends an envelope, or what the fault makes of it; false where no socket is open. */
  boolean send(String type, ObjectNode envelope) {
    var id = envelope.path("envelope_id").asText();
    return switch (faults.strike(Fault.OfEnvelope.class, type).orElse(null)) {
      case null -> sendNow(type, envelope);
      case Fault.Disconnect(var reason) -> {
        sockets.disconnect(reason.word());
        yield sendNow(type, envelope);
      }
      case Fault.SocketCut(var when) when when == Fault.SocketCut.When.AFTER_ACK -> {
        lastAcks.add(id);
        yield sendNow(type, envelope);
      }
      case Fault.SocketCut _ -> {
        var used = sockets.sendToOne(type, envelope);
        used.ifPresent(Connection::cut);
        sockets.deafen(id);
        yield used.isPresent();
      }
      case Fault.Doubled _ -> {
        sockets.sendToOne(type, envelope);
        yield sendNow(type, envelope);
      }
      case Fault.Reordered(int ms) -> {
        overtaken.add(() -> sockets.sendToOne(type, envelope));
        CompletableFuture.delayedExecutor(ms, TimeUnit.MILLISECONDS).execute(this::follow);
        yield sockets.connected();
      }
    };
  }

  /** Whether the socket on which that ack came is to be cut now. */
  boolean cutsAfter(String envelope) {
    return lastAcks.remove(envelope);
  }

  private boolean sendNow(String type, ObjectNode envelope) {
    boolean sent = sockets.sendToOne(type, envelope).isPresent();
    follow();
    return sent;
  }

  private void follow() {
    for (var next = overtaken.poll(); next != null; next = overtaken.poll()) {
      next.run();
    }
  }
}
