package dev.perch.desk.records;

import java.util.List;

/** A place where somebody's words might stand. */
public interface Searched {
  /** What it is called. */
  String name();

  /** Looks all of it over. */
  Result search(Phrases phrases);

  /**
   * What was found.
   *
   * @param looked how much was looked at
   * @param holding where the words stand, a line each, and none of the words
   * @param unsearched what could not be looked at, and what to do about it, a line each
   */
  record Result(int looked, List<String> holding, List<String> unsearched) {
    public Result {
      holding = List.copyOf(holding);
      unsearched = List.copyOf(unsearched);
    }

    /** Of a place all of which could be looked at. */
    public Result(int looked, List<String> holding) {
      this(looked, holding, List.of());
    }
  }
}
