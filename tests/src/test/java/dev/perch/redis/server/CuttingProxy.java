package dev.perch.redis.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A line to Redis that passes everything on, and breaks instead of passing on certain answers. */
public final class CuttingProxy implements AutoCloseable {
  private final ServerSocket entrance;
  private final int port;
  private volatile Predicate<String> cuts = _ -> false;

  private CuttingProxy(ServerSocket entrance, int port) {
    this.entrance = entrance;
    this.port = port;
  }

  static CuttingProxy to(int port) throws IOException {
    ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    CuttingProxy proxy = new CuttingProxy(entrance, port);
    Thread.ofVirtual().start(proxy::serve);
    return proxy;
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** Breaks the connection on every answer that contains this. */
  void cutEvery(String part) {
    cuts = answer -> answer.contains(part);
  }

  /** Breaks the connection on the next answer that contains this. */
  void cutOnce(String part) {
    cuts =
        answer -> {
          boolean cut = answer.contains(part);
          if (cut) {
            mend();
          }
          return cut;
        };
  }

  /** Passes everything on again. */
  void mend() {
    cuts = _ -> false;
  }

  private void serve() {
    try {
      while (true) {
        Socket client = entrance.accept();
        Socket redis = new Socket(InetAddress.getLoopbackAddress(), port);
        Thread.ofVirtual().start(() -> pass(client, redis, _ -> false));
        Thread.ofVirtual().start(() -> pass(redis, client, answer -> cuts.test(answer)));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private static void pass(Socket from, Socket to, Predicate<String> cut) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[65_536];
      for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
        if (cut.test(new String(bytes, 0, read, StandardCharsets.ISO_8859_1))) {
          return;
        }
        out.write(bytes, 0, read);
      }
    } catch (IOException ended) {
      // one side has hung up, and the other follows
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
