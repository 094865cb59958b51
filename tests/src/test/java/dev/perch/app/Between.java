package dev.perch.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Stands between a bot and an emulator, and changes what the emulator answers. */
final class Between implements AutoCloseable {
  /** Headers that belong to a connection, of which there are two. */
  private static final List<String> OWN =
      List.of("connection", "content-length", "transfer-encoding", "accept-encoding", "date");

  private final String target;
  private final OkHttpClient client = new OkHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final Map<String, String> headers = new ConcurrentHashMap<>();
  private final Map<String, String> words = new ConcurrentHashMap<>();

  private Between(String target) throws IOException {
    this.target = target.replaceFirst("(https?://[^/]+).*", "$1");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  /** Before the server of that address; of the address only the host counts. */
  static Between before(String url) throws IOException {
    return new Between(url);
  }

  /** Where to call instead. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on each answer has this header; the empty value takes it away. */
  void header(String name, String value) {
    headers.put(name, value);
  }

  /** From now on each answer says {@code now} where the emulator said {@code before}. */
  void rewrite(String before, String now) {
    words.put(before, now);
  }

  private void pass(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean sends = !exchange.getRequestMethod().equals("GET");
    Request.Builder request =
        new Request.Builder()
            .url(target + exchange.getRequestURI())
            .method(exchange.getRequestMethod(), sends ? RequestBody.create(body) : null);
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.addHeader(name, value));
          }
        });
    try (Response response = client.newCall(request.build()).execute();
        exchange) {
      answer(exchange, response);
    }
  }

  private void answer(HttpExchange exchange, Response response) throws IOException {
    String text = Objects.requireNonNull(response.body()).string();
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace(word.getKey(), word.getValue());
    }
    response
        .headers()
        .forEach(header -> {
          if (!OWN.contains(header.getFirst().toLowerCase(Locale.ROOT))) {
            exchange.getResponseHeaders().add(header.getFirst(), header.getSecond());
          }
        });
    headers.forEach((name, value) -> {
      exchange.getResponseHeaders().remove(name);
      if (!value.isEmpty()) {
        exchange.getResponseHeaders().set(name, value);
      }
    });
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(response.code(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
