package dev.perch.doctor;

import java.util.List;

/**
 * The checks of one part.
 *
 * @param part as people name it: Slack
 * @param first without which the rest would only say the same again; may be empty
 * @param then looked at once nothing in {@code first} has failed
 */
public record Checks(String part, List<Check> first, List<Check> then) {
  public Checks {
    first = List.copyOf(first);
    then = List.copyOf(then);
  }

  /** Checks of which none waits for another. */
  public static Checks of(String part, List<Check> checks) {
    return new Checks(part, List.of(), checks);
  }
}
