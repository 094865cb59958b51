package dev.perch.soak;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that happens again and again beside everything else, until it is closed. */
final class Crowd implements AutoCloseable {
  private final AtomicInteger done = new AtomicInteger();
  private final Thread thread;
  private volatile boolean closing;

  /** What happens. */
  interface Act {
    void run() throws Exception;
  }

  private Crowd(String name, Duration pause, Act act) {
    thread = Thread.ofVirtual().name(name).unstarted(() -> run(pause, act));
  }

  static Crowd start(String name, Duration pause, Act act) {
    Crowd crowd = new Crowd(name, pause, act);
    crowd.thread.start();
    return crowd;
  }

  private void run(Duration pause, Act act) {
    while (!closing) {
      try {
        Thread.sleep(pause);
        act.run();
        done.incrementAndGet();
      } catch (Exception e) {
        System.out.printf("%s: %s%n", Thread.currentThread().getName(), e);
      }
    }
  }

  /** How often it happened. */
  int done() {
    return done.get();
  }

  /** Lets what happens now happen to its end. */
  @Override
  public void close() throws InterruptedException {
    closing = true;
    thread.join();
  }
}
