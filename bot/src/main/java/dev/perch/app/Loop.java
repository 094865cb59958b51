package dev.perch.app;

import dev.perch.desk.FailureLog;
import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackTrouble;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something over and over, on a thread of its own, survives whatever goes wrong in it, and
 * tells the pulse how it is.
 */
final class Loop {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  /** A loop that was not heard of for so long hangs; readers keep away from X for ten minutes. */
  private static final Duration COMES_ROUND = Duration.ofMinutes(15);

  private final String name;
  private final Pulse pulse;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean resting;
  private volatile boolean closing;

  /** What was said last: while a line is down, it is said once. */
  private String told = "";

  /** One round of work, which nothing interrupts. */
  interface Round {
    /** Works, and returns how to wait until the next round is due. */
    Rest run() throws InterruptedException;
  }

  /** The wait between two rounds, which ends early when the loop does. */
  interface Rest {
    void await() throws InterruptedException;
  }

  private Loop(String name, Pulse pulse, Round round) {
    this.name = name;
    this.pulse = pulse;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(round));
  }

  static Loop start(String name, Pulse pulse, Round round) {
    pulse.expect(part(name));
    Loop loop = new Loop(name, pulse, round);
    loop.thread.start();
    return loop;
  }

  private static String part(String name) {
    return "loop " + name;
  }

  private void run(Round round) {
    try {
      while (!closing) {
        rest(once(round));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      if (!closing) {
        pulse.dead(part(name), "It ended, see the log. Restart Perch: nothing is lost.");
      }
    }
  }

  private Rest once(Round round) throws InterruptedException {
    try {
      Rest rest = round.run();
      told = "";
      pulse.well(part(name), COMES_ROUND);
      return rest;
    } catch (Unavailable down) {
      tell(String.valueOf(down.getMessage()));
    } catch (SlackRefused refused) {
      tell(SlackTrouble.atWork(refused));
    } catch (SlackApi.TooFast tooFast) {
      tell(String.valueOf(tooFast.getMessage()));
      return () -> Thread.sleep(tooFast.pause());
    } catch (RuntimeException e) {
      log.error("{} failed; it goes on: {}", name, FailureLog.of(e));
      pulse.ill(part(name), "It failed, see the log. It tries again each second.");
    }
    return () -> Thread.sleep(AFTER_FAILURE);
  }

  private void tell(String words) {
    // What stopping itself cut off is no trouble to tell of.
    if (!closing && !words.equals(told)) {
      told = words;
      log.warn("{}: {} Trying again.", name, told);
    }
    pulse.ill(part(name), words);
  }

  private void rest(Rest rest) throws InterruptedException {
    if (!setResting(true)) {
      return;
    }
    try {
      rest.await();
    } finally {
      setResting(false);
    }
  }

  private boolean setResting(boolean now) {
    lock.lock();
    try {
      resting = now && !closing;
      return resting;
    } finally {
      lock.unlock();
    }
  }

  /** No round begins any more, and a rest ends; does not wait for a round that was begun. */
  void stop() {
    lock.lock();
    try {
      closing = true;
      if (resting) {
        thread.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the round that was begun; one that takes longer than that is left alone. */
  void await(Duration most) throws InterruptedException {
    if (!thread.join(most.isPositive() ? most : Duration.ZERO)) {
      log.warn("{} was not finished in time; what it left is found at the next start", name);
    }
  }
}
