package dev.perch.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Work that arrives by the clock, whether what came before is done or not. */
final class OpenLoop {
  private OpenLoop() {}

  /** One arrival. */
  interface Arrival {
    /**
     * Does its work.
     *
     * @param number counts from 0
     * @param due when it was due, by {@link System#nanoTime}: what its time counts from
     */
    void run(int number, long due) throws Exception;
  }

  /**
   * So many arrivals a second, for that long, each on a thread of its own; returns when all are
   * through.
   *
   * @return how many arrivals failed
   */
  static int run(double perSecond, Duration length, Arrival arrival) throws InterruptedException {
    int arrivals = (int) (perSecond * length.toMillis() / 1_000);
    double apart = TimeUnit.SECONDS.toNanos(1) / perSecond;
    Failures failures = new Failures();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < arrivals; i++) {
        int number = i;
        long due = begun + (long) (i * apart);
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        threads.execute(() -> failures.count(() -> arrival.run(number, due)));
      }
    }
    return failures.count();
  }
}
