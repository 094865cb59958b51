package dev.perch.sandbox.slack.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What must be true of one value. Rules are put together in {@link BlockRules} like a table. */
@FunctionalInterface
interface Rule {
  /**
   * Tells what is wrong.
   *
   * @param at the JSON pointer of the value
   */
  void check(JsonNode value, String at, Problems problems);

  /** Both rules. */
  default Rule and(Rule other) {
    return (value, at, problems) -> {
      check(value, at, problems);
      other.check(value, at, problems);
    };
  }

  /** What was found, in Slack's words. */
  final class Problems {
    private final List<String> found = new ArrayList<>();

    void add(String what, String at) {
      found.add("%s [json-pointer:%s]".formatted(what, at));
    }

    List<String> found() {
      return List.copyOf(found);
    }
  }
}
