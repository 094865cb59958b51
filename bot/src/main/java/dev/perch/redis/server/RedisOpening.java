package dev.perch.redis.server;

import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import dev.perch.redis.line.Line;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Redis on its way up, beside everything else that starts: one with a large file reads it before it
 * serves anybody, and whoever needs it until then waits.
 */
public final class RedisOpening implements AutoCloseable {
  private final CompletableFuture<RedisConnection> connection = new CompletableFuture<>();

  private RedisOpening(Supplier<RedisConnection> open) {
    Thread.ofPlatform()
        .daemon()
        .name("redis opening")
        .start(() -> {
          try {
            connection.complete(open.get());
          } catch (Throwable failed) {
            connection.completeExceptionally(failed);
          }
        });
  }

  /** Begins at once, on a thread of its own. */
  public static RedisOpening of(Supplier<RedisConnection> open) {
    return new RedisOpening(open);
  }

  /**
   * Waits until it serves.
   *
   * @throws Unavailable with what to do, if it is not to be reached or not to be used
   */
  public void await() {
    opened();
  }

  /** A line on which the first call waits until Redis serves. */
  public Line line(Pulse pulse, Meters meters) {
    return new Line(() -> opened().client(), pulse, meters);
  }

  private RedisConnection opened() {
    try {
      return connection.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Unavailable unavailable ? unavailable : e;
    }
  }

  /** Closes what was opened, when it is open; what never opened has closed itself. */
  @Override
  public void close() {
    boolean open = connection.handle((_, failed) -> failed == null).join();
    if (open) {
      connection.join().close();
    }
  }
}
