package dev.perch.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stops one call in the middle, so that a test can look, or kill the caller, at exactly that
 * moment.
 *
 * <p>A gate takes the first call that matches and lets all others by; it is used up by that call.
 */
public final class Gate {
  /** Where in the call the gate stands. */
  public enum Phase {
    /** The call has arrived and has changed nothing yet. */
    BEFORE,
    /** The call has taken effect; its answer has not been sent. */
    AFTER
  }

  private final String method;
  private final Phase phase;
  private final Predicate<JsonNode> matches;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean dropped;
  private volatile @Nullable JsonNode request;

  Gate(String method, Phase phase, Predicate<JsonNode> matches) {
    this.method = method;
    this.phase = phase;
    this.matches = matches;
  }

  /**
   * Waits until a call stands at the gate and answers with its parameters.
   *
   * @throws AssertionError when none has come within {@code atMost}
   */
  public JsonNode awaitArrival(Duration atMost) throws InterruptedException {
    if (!arrived.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError(
          "No call of %s came to the gate within %s".formatted(method, atMost));
    }
    return Objects.requireNonNull(request);
  }

  /** Lets the held call go on, and any that would still come. */
  public void open() {
    taken.set(true);
    released.countDown();
  }

  /** Closes the held call's connection without an answer. */
  public void drop() {
    dropped = true;
    open();
  }

  boolean takes(String method, Phase phase, JsonNode request) {
    return this.method.equals(method)
        && this.phase == phase
        && matches.test(request)
        && taken.compareAndSet(false, true);
  }

  /** Holds the calling thread; false when the connection is to be cut. */
  boolean hold(JsonNode request) throws InterruptedException {
    this.request = request;
    arrived.countDown();
    released.await();
    return !dropped;
  }
}
