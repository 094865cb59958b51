package dev.perch.app;

import dev.perch.config.Default;
import dev.perch.desk.Rule;
import java.util.List;

/**
 * What leads have decided of tweets of a sort.
 *
 * @param rules in the order in which they count
 */
record TriageSettings(@Default("") List<Rule> rules) {
  TriageSettings {
    rules = List.copyOf(rules);
  }
}
