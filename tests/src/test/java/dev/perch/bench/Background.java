package dev.perch.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Something done beside something else. */
final class Background {
  private Background() {}

  static <T> CompletableFuture<T> run(Callable<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            done.complete(work.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    return done;
  }
}
