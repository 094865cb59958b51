package dev.perch.sandbox.slack.socket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** One websocket that the app has open. Texts go out one after the other. */
final class Connection {
  private static final int NORMAL = 1000;
  private static final long SEND_SECONDS = 5;

  private final String id;
  private final String appToken;
  private final Session session;
  private final ReentrantLock sending = new ReentrantLock();

  Connection(String id, String appToken, Session session) {
    this.id = id;
    this.appToken = appToken;
    this.session = session;
  }

  String id() {
    return id;
  }

  /** Who opened it. */
  String appToken() {
    return appToken;
  }

  boolean isOpen() {
    return session.isOpen();
  }

  /** Sends one JSON text; false when the socket is gone. */
  boolean send(JsonNode json) {
    sending.lock();
    try {
      var sent = new Callback.Completable();
      session.sendText(Json.write(json), sent);
      sent.get(SEND_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      sending.unlock();
    }
  }

  /**
   * Says hello before anything else goes out, though the connection is known to others from now on.
   */
  void greet(JsonNode hello, Runnable announce) {
    sending.lock();
    try {
      announce.run();
      send(hello);
    } finally {
      sending.unlock();
    }
  }

  void close(String reason) {
    session.close(NORMAL, reason, Callback.NOOP);
  }

  /** Ends the TCP connection without a word, as a broken network does. */
  void cut() {
    session.disconnect();
  }

  /** The same, once what is going out is out: an ack may be back before we know that. */
  void cutOnceSent() {
    sending.lock();
    try {
      cut();
    } finally {
      sending.unlock();
    }
  }
}
