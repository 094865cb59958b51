package dev.perch.config;

import java.nio.file.Path;
import java.util.List;

/**
 * The settings cannot be used. The message is for the operator: every problem on a line of its own,
 * with its place (the file's line, or the variable of the environment), its key, what is wrong, and
 * what to do. It never holds the value of a secret.
 */
public final class InvalidSettings extends RuntimeException {
  private final List<String> problems;

  InvalidSettings(Path file, List<String> problems) {
    super(
        "The settings in %s have %s:\n  %s"
            .formatted(
                file,
                problems.size() == 1 ? "a problem" : problems.size() + " problems",
                String.join("\n  ", problems)));
    this.problems = List.copyOf(problems);
  }

  /** The lines of the message: those of the file first, in its order, then the environment's. */
  public List<String> problems() {
    return problems;
  }
}
