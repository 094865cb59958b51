package dev.perch.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.wire.WireLog;
import dev.perch.sandbox.wire.WireLog.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Tells a page what crosses the wires of both services: the last of it, then each exchange as it
 * comes. A page that cannot keep up misses some.
 */
final class WireTeller {
  /** Exchanges of each service that are told first. */
  private static final int FIRST = 60;

  private static final int MOST_WAITING = 2_000;
  private static final long BEAT_SECONDS = 10;

  private final Map<String, WireLog> logs;
  private volatile boolean ended;

  WireTeller(WireLog slack, WireLog x) {
    logs = Map.of("slack", slack, "x", x);
  }

  /** Tells until the page is closed, or {@link #end} was called. */
  void tell(OutputStream line) throws InterruptedException {
    BlockingQueue<JsonNode> news = new LinkedBlockingQueue<>(MOST_WAITING);
    List<Runnable> ends =
        logs.entrySet().stream()
            .map(log ->
                log.getValue()
                    .listen(entry -> {
                      var _ = news.offer(json(log.getKey(), entry));
                    }))
            .toList();
    try {
      write(line, "retry: 1000\n\n");
      for (var entry : latest()) {
        write(line, event(entry));
      }
      while (!ended) {
        var entry = news.poll(BEAT_SECONDS, TimeUnit.SECONDS);
        write(line, entry == null ? ": beat\n\n" : event(entry));
      }
    } catch (IOException closed) {
      // The drawer was closed: nobody is left to tell.
    } finally {
      ends.forEach(Runnable::run);
    }
  }

  void end() {
    ended = true;
  }

  private List<JsonNode> latest() {
    return logs.entrySet().stream()
        .flatMap(log -> {
          var entries = log.getValue().entries();
          return entries.stream()
              .skip(Math.max(0, entries.size() - FIRST))
              .map(entry -> json(log.getKey(), entry));
        })
        .sorted(Comparator.comparing(entry -> entry.path("at").asText()))
        .toList();
  }

  private static JsonNode json(String service, Entry entry) {
    var json =
        Json.object()
            .put("service", service)
            .put("number", entry.number())
            .put("at", entry.at().toString())
            .put("toPerch", entry.direction() == WireLog.Direction.OUT)
            .put("kind", entry.kind());
    json.set("request", entry.request());
    return json.set("response", entry.response());
  }

  private static String event(JsonNode entry) {
    return "data: %s\n\n".formatted(Json.write(entry));
  }

  private static void write(OutputStream line, String text) throws IOException {
    line.write(text.getBytes(StandardCharsets.UTF_8));
    line.flush();
  }
}
