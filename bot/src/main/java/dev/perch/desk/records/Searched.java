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
   */
  record Result(int looked, List<String> holding) {
    public Result {
      holding = List.copyOf(holding);
    }
  }
}
