package dev.perch.knowledge.files;

import dev.perch.knowledge.BankProblem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file, so that all of it is told at once. */
final class Problems {

  private final String file;
  private final List<BankProblem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /** Line 0 stands for the file as a whole. */
  void add(int line, String what, String remedy) {
    found.add(new BankProblem(file, line, what, remedy));
  }

  boolean none() {
    return found.isEmpty();
  }

  List<BankProblem> list() {
    return List.copyOf(found);
  }
}
