package dev.perch.app;

import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.files.FileFaqBank;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the folder of FAQ files: what changed is taken up, what cannot be read is told once.
 */
final class BankWatch {
  private static final Logger log = LoggerFactory.getLogger(BankWatch.class);

  private final FileFaqBank bank;
  private List<BankProblem> told = List.of();

  BankWatch(FileFaqBank bank) {
    this.bank = bank;
  }

  void once() {
    bank.reload();
    List<BankProblem> problems = bank.problems();
    if (!problems.equals(told)) {
      problems.forEach(problem -> log.warn("FAQ bank: {}", problem));
      told = problems;
    }
  }
}
