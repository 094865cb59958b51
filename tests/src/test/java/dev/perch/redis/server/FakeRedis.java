package dev.perch.redis.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server that speaks just enough of Redis's protocol to give an account of itself. */
final class FakeRedis implements AutoCloseable {
  private final ServerSocket socket;
  private final String info;

  private FakeRedis(ServerSocket socket, String info) {
    this.socket = socket;
    this.info = info;
  }

  /** One that answers INFO with these lines. */
  static FakeRedis whoseInfoIs(String... lines) throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    FakeRedis redis = new FakeRedis(socket, String.join("\r\n", lines) + "\r\n");
    Thread.ofVirtual().start(redis::serve);
    return redis;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try {
      while (true) {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = client.getOutputStream();
      for (String head = in.readLine(); head != null; head = in.readLine()) {
        List<String> command = new ArrayList<>();
        for (int words = Integer.parseInt(head.substring(1)); words > 0; words--) {
          in.readLine();
          command.add(in.readLine());
        }
        out.write(answer(command.getFirst()).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException ended) {
      // the client has hung up
    }
  }

  private String answer(String command) {
    return switch (command) {
      case "INFO" -> "$" + info.length() + "\r\n" + info + "\r\n";
      case "HELLO" -> "-ERR unknown command `HELLO`\r\n";
      default -> "+OK\r\n";
    };
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
