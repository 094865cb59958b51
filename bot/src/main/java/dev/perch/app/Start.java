package dev.perch.app;

import dev.perch.desk.FailureLog;
import dev.perch.desk.Unavailable;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackTrouble;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is done once, beside everything else, and tried again until it succeeds, with
 * longer and longer pauses, up to half a minute.
 */
final class Start {
  private static final Logger log = LoggerFactory.getLogger(Start.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Thread thread;

  /** What is to be done; may be interrupted. */
  interface Task {
    void run() throws InterruptedException;
  }

  private Start(String name, Task task) {
    this.thread = Thread.ofPlatform().daemon().name(name).start(() -> run(name, task));
  }

  static Start of(String name, Task task) {
    return new Start(name, task);
  }

  private static void run(String name, Task task) {
    String told = "";
    for (long pause = FIRST_PAUSE.toMillis();
        ;
        pause = Math.min(pause * 2, LONGEST_PAUSE.toMillis())) {
      try {
        task.run();
        return;
      } catch (Unavailable down) {
        told = tell(name, String.valueOf(down.getMessage()), told);
      } catch (SlackRefused refused) {
        told = tell(name, SlackTrouble.atWork(refused), told);
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException e) {
        log.error("{} failed; it is tried again: {}", name, FailureLog.of(e));
      }
      if (!rested(pause)) {
        return;
      }
    }
  }

  private static String tell(String name, String words, String told) {
    if (!words.equals(told)) {
      log.warn("{}: {} Trying again.", name, words);
    }
    return words;
  }

  private static boolean rested(long pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  /** It is not tried any more. */
  void stop() {
    thread.interrupt();
  }
}
