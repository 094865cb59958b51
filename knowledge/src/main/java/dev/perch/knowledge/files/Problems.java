package dev.perch.knowledge.files;

import dev.perch.knowledge.BankProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one file, so that all of it is told at once. */
final class Problems {

  private final String file;
  private final int above;
  private final @Nullable Problems whole;
  private final List<BankProblem> found = new ArrayList<>();

  Problems(String file) {
    this(file, 0, null);
  }

  private Problems(String file, int above, @Nullable Problems whole) {
    this.file = file;
    this.above = above;
    this.whole = whole;
  }

  /** What is wrong with one entry among many in a file, by its name; these tell it too. */
  Problems of(String name) {
    return new Problems(name, above, this);
  }

  /** What is wrong with a part of the file that begins below that line, and counts its own. */
  Problems below(int line) {
    return new Problems(file, line, this);
  }

  /** Where in the file a line of what is being read stands. */
  int line(int own) {
    return above + own;
  }

  /** Takes over what others found, all in one line of this file. */
  void adopt(Problems others, int line) {
    others.found.forEach(problem -> add(line, problem.what(), problem.remedy()));
  }

  /** Line 0 stands for the whole of what is being read. */
  void add(int line, String what, String remedy) {
    add(new BankProblem(file, line(line), what, remedy));
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
