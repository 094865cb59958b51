package dev.perch.sandbox.slack.http;

import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * What goes wrong between Slack and the app's Request URL. The envelopes go by their types, as they
 * do on sockets; what can only befall a socket is refused in words.
 */
final class FaultyUrl {
  private static final List<String> ENVELOPES =
      List.of("events_api", "interactive", "slash_commands");

  private final Faults faults;
  private final Queue<Runnable> overtaken = new ConcurrentLinkedQueue<>();

  FaultyUrl(Faults faults) {
    this.faults = faults;
  }

  /** The connection broke before the answer was through. */
  static final class CutOff extends IOException {
    private static final long serialVersionUID = 1L;

    private CutOff() {
      super("cut off before the answer");
    }
  }

  /** One telling of an envelope; signed anew each time, so long before now. */
  interface Request {
    CompletableFuture<HttpResponse<String>> post(Duration ago);
  }

  /** From now on there are no sockets. */
  void opened() {
    faults.declare("socket", Set.of());
    ENVELOPES.forEach(type ->
        faults.declare(
            type, Set.of(Fault.Doubled.class, Fault.Reordered.class, Fault.SocketCut.class)));
  }

  /** Tells it, or does what the fault makes of it. */
  CompletableFuture<HttpResponse<String>> send(String type, Request request) {
    return switch (faults.strike(Fault.OfEnvelope.class, type).orElse(null)) {
      case Fault.Doubled _ -> {
        // The same to the letter would be a replay, which is no fault of Slack's.
        var _ = request.post(Duration.ofSeconds(1));
        yield now(request);
      }
      case Fault.Reordered(int ms) -> {
        var answer = new CompletableFuture<HttpResponse<String>>();
        overtaken.add(() -> pass(request, answer));
        CompletableFuture.delayedExecutor(ms, TimeUnit.MILLISECONDS).execute(this::follow);
        yield answer;
      }
      case Fault.SocketCut(var when) when when == Fault.SocketCut.When.BEFORE_ACK ->
          request
              .post(Duration.ZERO)
              .thenCompose(_ -> CompletableFuture.failedFuture(new CutOff()));
      case null, default -> now(request);
    };
  }

  private CompletableFuture<HttpResponse<String>> now(Request request) {
    var answer = request.post(Duration.ZERO);
    return answer.whenComplete((_, _) -> follow());
  }

  private static void pass(Request request, CompletableFuture<HttpResponse<String>> answer) {
    var _ =
        request
            .post(Duration.ZERO)
            .whenComplete((told, failure) -> {
              if (failure == null) {
                answer.complete(told);
              } else {
                answer.completeExceptionally(failure);
              }
            });
  }

  private void follow() {
    for (var next = overtaken.poll(); next != null; next = overtaken.poll()) {
      next.run();
    }
  }
}
