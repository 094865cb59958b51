package dev.perch.x;

import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work on many things at once, for what waits more than it works. */
final class SideBySide {
  private SideBySide() {}

  /**
   * Does it for each, so many at a time, and returns when all that was begun is done.
   *
   * @throws RuntimeException the first failure; nothing is begun after it
   */
  static <T> void each(Collection<T> things, int atOnce, Consumer<T> work) {
    Semaphore free = new Semaphore(atOnce);
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    try (ExecutorService threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("x-", 0).factory())) {
      for (T thing : things) {
        free.acquireUninterruptibly();
        if (failure.get() != null) {
          break;
        }
        threads.execute(() -> {
          try {
            work.accept(thing);
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
      }
    }
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }
}
