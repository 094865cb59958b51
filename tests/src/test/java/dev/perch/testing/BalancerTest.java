package dev.perch.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands before two bots loses nothing while one of them starts. */
class BalancerTest {
  private static final int PRESSES = 40;

  @Test
  void manyAtOnceAllReachTheOneThatWorks() throws Exception {
    HttpServer works = bot(200);
    HttpServer starts = bot(503);
    try (Balancer balancer = Balancer.before(url(works), url(starts));
        HttpClient slack = HttpClient.newHttpClient()) {
      HttpRequest press =
          HttpRequest.newBuilder(balancer.url()).POST(BodyPublishers.ofString("press")).build();

      List<CompletableFuture<HttpResponse<Void>>> sent =
          IntStream.range(0, PRESSES)
              .mapToObj(_ -> slack.sendAsync(press, BodyHandlers.discarding()))
              .toList();

      assertThat(sent).extracting(answer -> answer.get().statusCode()).containsOnly(200);
    } finally {
      works.stop(0);
      starts.stop(0);
    }
  }

  private static HttpServer bot(int answers) throws Exception {
    HttpServer bot =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), PRESSES);
    bot.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(answers, -1);
          exchange.close();
        });
    bot.start();
    return bot;
  }

  private static URI url(HttpServer bot) {
    return URI.create("http://127.0.0.1:%d/".formatted(bot.getAddress().getPort()));
  }
}
