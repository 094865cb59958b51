package dev.perch.knowledge;

import java.util.List;

/** Puts together texts that ask the same. Safe for use by many threads. */
public interface Clusters {

  /**
   * The texts in groups, each text in one of them: the largest first, in a group the one that says
   * best what all of it ask first. It works out what each text means, some milliseconds a text.
   *
   * @return for each group the places of its texts in {@code texts}
   */
  List<List<Integer>> together(List<String> texts);
}
