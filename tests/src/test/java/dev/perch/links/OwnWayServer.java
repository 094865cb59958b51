package dev.perch.links;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on this machine that answers whatever it is asked in a way of its own. */
final class OwnWayServer implements AutoCloseable {
  private static final int PAUSE_MILLIS = 5;

  private final ServerSocket server;
  private final CountDownLatch closed = new CountDownLatch(1);

  private interface Way {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  private OwnWayServer() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  /** One that answers that, and no more. */
  static OwnWayServer answering(String answer) throws IOException {
    OwnWayServer own = new OwnWayServer();
    own.begin(out -> out.write(answer.getBytes(US_ASCII)));
    return own;
  }

  /** One that begins so, and goes on with a little more every few milliseconds. */
  static OwnWayServer trickling(String beginning, String more) throws IOException {
    OwnWayServer own = new OwnWayServer();
    own.begin(out -> {
      out.write(beginning.getBytes(US_ASCII));
      while (!own.closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        out.write(more.getBytes(US_ASCII));
        out.flush();
      }
    });
    return own;
  }

  private void begin(Way way) {
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
              // As much as a question without a body has, so that closing is no reset.
              byte[] question = new byte[4_096];
              if (socket.getInputStream().read(question) > 0) {
                way.answer(socket.getOutputStream());
              }
            } catch (IOException | InterruptedException e) {
              // Whoever asked has gone, or the test has ended.
            }
          }
        });
  }

  SocketAddress address() {
    return server.getLocalSocketAddress();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }
}
