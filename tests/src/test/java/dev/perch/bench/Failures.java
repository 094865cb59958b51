package dev.perch.bench;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what fails, and shows the first, so that no figure is made of work that was not done. */
final class Failures {
  private final AtomicInteger failed = new AtomicInteger();

  /** Something that may fail. */
  interface Work {
    void run() throws Exception;
  }

  void count(Work work) {
    try {
      work.run();
    } catch (Exception | AssertionError e) {
      if (failed.getAndIncrement() == 0) {
        System.out.println("  (first failure: " + e + ")");
      }
    }
  }

  int count() {
    return failed.get();
  }
}
