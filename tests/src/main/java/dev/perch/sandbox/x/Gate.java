package dev.perch.sandbox.x;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds every call to one endpoint until it is opened or dropped; after that, calls pass. There is
 * one gate an endpoint: a new one opens the old.
 */
public final class Gate {

  /** Where a call is held. */
  public enum Point {
    /** Let in and counted, but without effect yet. */
    BEFORE,
    /** It took effect, and the answer is not sent yet. */
    AFTER
  }

  /** The held call is to end without an answer. */
  static final class Dropped extends RuntimeException {
    Dropped() {
      super("the gate was dropped", null, false, false);
    }
  }

  final Point point;
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch decided = new CountDownLatch(1);
  private volatile boolean dropped;

  Gate(Point point) {
    this.point = point;
  }

  /** Waits until a call is held here; false if none came in this time. */
  public boolean awaitArrival(Duration atMost) throws InterruptedException {
    return arrived.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets what is held here go on, and all later calls pass. */
  public void open() {
    decided.countDown();
  }

  /** Closes the connections of what is held here, without an answer; later calls pass. */
  public void drop() {
    dropped = decided.getCount() > 0;
    decided.countDown();
  }

  boolean isDecided() {
    return decided.getCount() == 0;
  }

  void pass() {
    if (isDecided()) {
      return;
    }
    arrived.countDown();
    try {
      decided.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Dropped();
    }
    if (dropped) {
      throw new Dropped();
    }
  }
}
