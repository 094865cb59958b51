package dev.perch.app;

import dev.perch.doctor.Check;
import dev.perch.doctor.Finding;
import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.files.FileFaqBank;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks the folder with the FAQ files over: how many entries, and what cannot be read. */
record BankCheck(Path folder, Clock clock) implements Check {
  @Override
  public String about() {
    return "knowledge.folder";
  }

  @Override
  public List<Finding> look() {
    FileFaqBank bank = FileFaqBank.open(folder);
    List<Finding> findings = new ArrayList<>();
    findings.add(entries(bank.all()));
    List<BankProblem> problems = new ArrayList<>(bank.problems());
    problems.addAll(BankKeeping.unfit(bank.all()));
    for (BankProblem problem : problems) {
      String where =
          problem.line() > 0 ? problem.source() + ":" + problem.line() : problem.source();
      findings.add(Finding.warning(where, problem.what(), problem.remedy()));
    }
    return findings;
  }

  private Finding entries(List<Faq> faqs) {
    if (faqs.isEmpty()) {
      return Finding.warning(
          about(),
          "There are no FAQ entries in %s, so nothing is suggested to agents.".formatted(folder),
          "Write one; perch init leaves two examples.");
    }
    LocalDate today = LocalDate.now(clock);
    long overdue = faqs.stream().filter(faq -> faq.expiredOn(today)).count();
    String past =
        overdue == 0
            ? ""
            : " %d past the date of its review, and not suggested.".formatted(overdue);
    return Finding.ok(about(), "%d FAQ entries in %s.%s".formatted(faqs.size(), folder, past));
  }
}
