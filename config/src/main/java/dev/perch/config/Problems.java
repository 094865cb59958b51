package dev.perch.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one settings file and its environment, gathered to be told at once. */
final class Problems {
  private final Path file;
  private final List<Problem> all = new ArrayList<>();

  private record Problem(Place place, String words) {}

  Problems(Path file) {
    this.file = file;
  }

  /** A line of the file; 0 is the file as a whole. */
  Place line(int line) {
    Path name = file.getFileName();
    return new Place(name == null ? file.toString() : name.toString(), line);
  }

  /** Adds a line; what an operator wrote may be in it, so it is made one. */
  void add(Place place, String words) {
    all.add(new Problem(place, words.replaceAll("\\p{Cntrl}", " ")));
  }

  void throwIfAny() {
    if (!all.isEmpty()) {
      throw invalid();
    }
  }

  /** The end: this too is wrong, and nothing more can be found out. */
  InvalidSettings fatal(Place place, String words) {
    add(place, words);
    return invalid();
  }

  private InvalidSettings invalid() {
    List<String> lines =
        all.stream()
            .sorted(Comparator.comparing(Problem::place))
            .map(problem -> problem.place() + ": " + problem.words())
            .toList();
    return new InvalidSettings(file, lines);
  }
}
