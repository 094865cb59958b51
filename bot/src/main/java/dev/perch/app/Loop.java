package dev.perch.app;

import dev.perch.desk.Unavailable;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something over and over, on a thread of its own, and survives whatever goes wrong in it. */
final class Loop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(4);

  private final Thread thread;
  private volatile boolean closing;

  /** What was said last: while a line is down, it is said once. */
  private String told = "";

  /** One round. Waits by itself until the next is due. */
  interface Round {
    void run() throws InterruptedException;
  }

  private Loop(String name, Round round, boolean again) {
    this.thread = Thread.ofVirtual().name(name).unstarted(() -> run(name, round, again));
  }

  /** One round only, which is tried again until it succeeds. */
  static Loop once(String name, Round round) {
    Loop loop = new Loop(name, round, false);
    loop.thread.start();
    return loop;
  }

  static Loop start(String name, Round round) {
    Loop loop = new Loop(name, round, true);
    loop.thread.start();
    return loop;
  }

  private void run(String name, Round round, boolean again) {
    try {
      while (!closing) {
        try {
          round.run();
          told = "";
          if (!again) {
            return;
          }
        } catch (Unavailable down) {
          // Whoever closes us wakes us, perhaps in the middle of a call.
          if (!closing && !down.getMessage().equals(told)) {
            told = down.getMessage();
            log.warn("{}: {} Trying again.", name, told);
          }
          Thread.sleep(AFTER_FAILURE);
        } catch (RuntimeException e) {
          log.error("{} failed; it goes on", name, e);
          Thread.sleep(AFTER_FAILURE);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * No round begins any more; one that waits is woken, and one that works is let finish for a
   * while.
   */
  @Override
  public void close() throws InterruptedException {
    closing = true;
    if (thread.getState() != Thread.State.RUNNABLE) {
      thread.interrupt();
    }
    thread.join(ENDS_WITHIN);
    thread.interrupt();
  }
}
