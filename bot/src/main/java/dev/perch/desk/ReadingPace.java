package dev.perch.desk;

import java.time.Instant;

/** How much of X may be read just now. */
public interface ReadingPace {
  /** As often as the settings say, always. */
  ReadingPace FREE = () -> Reading.USUAL;

  /** Never throws; where it cannot be known it is as it was last. */
  Reading now();

  /** What is allowed. */
  sealed interface Reading {
    /** As often as the settings say. */
    Reading USUAL = new Goes(1);

    /**
     * It goes on.
     *
     * @param slower by how much a pause between two readings is longer than usual: 1, 2 or 4 times
     */
    record Goes(int slower) implements Reading {}

    /** Nothing is read until then, or until the budget is raised. */
    record Stopped(Instant until) implements Reading {}
  }
}
