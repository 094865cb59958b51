package dev.perch.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A bare socket in X's place, for what a well-behaved server never sends. */
final class StubX implements AutoCloseable {
  private final ServerSocket server;
  private final Reply reply;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** What to do with a connection once the request has been read. */
  interface Reply {
    void to(Socket socket) throws IOException, InterruptedException;
  }

  private StubX(Reply reply) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.reply = reply;
    Thread.ofVirtual().start(this::accept);
  }

  /** Answers everything with this; {@code head} is the status line's end and further headers. */
  static StubX answering(String head, String body) throws IOException {
    return doing(socket -> write(socket, head, body.getBytes(UTF_8).length, body));
  }

  /** Promises more bytes than it sends, then closes. */
  static StubX cutting(String body) throws IOException {
    return doing(socket -> write(socket, "200 OK", body.length() + 100, body));
  }

  /** Closes hard without a word. */
  static StubX resetting() throws IOException {
    return doing(socket -> socket.setSoLinger(true, 0));
  }

  static StubX doing(Reply reply) throws IOException {
    return new StubX(reply);
  }

  /** Sends the head and the beginning of the body, and then nothing any more. */
  static StubX stalling() throws IOException {
    return stalling("200 OK");
  }

  static StubX stalling(String head) throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    return doing(socket -> {
      write(socket, head, 1_000, "{\"data\":");
      never.await();
    });
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** First lines of the requests so far. */
  List<String> requests() {
    return requests;
  }

  private static void write(Socket socket, String head, int length, String body)
      throws IOException {
    String text =
        "HTTP/1.1 "
            + head
            + "\r\nConnection: close\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body;
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException over) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      String first = in.readLine();
      int length = 0;
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      in.skip(length);
      requests.add(first);
      reply.to(socket);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
