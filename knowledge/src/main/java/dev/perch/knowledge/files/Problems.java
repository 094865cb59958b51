package dev.perch.knowledge.files;

import dev.perch.knowledge.BankProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one file, so that all of it is told at once. */
final class Problems {

  private final String file;
  private final @Nullable Problems whole;
  private final List<BankProblem> found = new ArrayList<>();

  Problems(String file) {
    this(file, null);
  }

  private Problems(String file, @Nullable Problems whole) {
    this.file = file;
    this.whole = whole;
  }

  /** What is wrong with one entry among many in a file, by its name; these tell it too. */
  Problems of(String name) {
    return new Problems(name, this);
  }

  /** Takes over what others found, all in one line of this file. */
  void adopt(Problems others, int line) {
    others.found.forEach(problem -> add(line, problem.what(), problem.remedy()));
  }

  /** Line 0 stands for the file as a whole. */
  void add(int line, String what, String remedy) {
    add(new BankProblem(file, line, what, remedy));
  }

  private void add(BankProblem problem) {
    found.add(problem);
    if (whole != null) {
      whole.add(problem);
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  List<BankProblem> list() {
    return List.copyOf(found);
  }
}
