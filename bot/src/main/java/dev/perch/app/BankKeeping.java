package dev.perch.app;

import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.files.FileFaqBank;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.FaqStories;
import dev.perch.knowledge.gatekeeping.Founding;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.StoryBank;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the bank: founds it from the folder, takes up what changed, publishes what was
 * planned for now. What cannot be read is told once.
 */
final class BankKeeping {
  private static final Logger log = LoggerFactory.getLogger(BankKeeping.class);

  private final Supplier<FileFaqBank> folder;
  private final StoryBank bank;
  private final FaqStories stories;
  private final Gatekeeping gatekeeping;
  private List<BankProblem> told = List.of();

  BankKeeping(
      Supplier<FileFaqBank> folder, StoryBank bank, FaqStories stories, Gatekeeping gatekeeping) {
    this.folder = folder;
    this.bank = bank;
    this.stories = stories;
    this.gatekeeping = gatekeeping;
  }

  /** Founds the bank, if nobody has yet, and reads it. */
  void begin() {
    FileFaqBank files = folder.get();
    int founded = Founding.from(files.all(), stories, gatekeeping);
    if (founded > 0) {
      files.problems().forEach(problem -> log.warn("FAQ bank: {}", problem));
    }
    once();
    log.info("The FAQ bank holds {} entries.", bank.all().size());
  }

  void once() {
    bank.once();
    for (Entry entry : bank.entries()) {
      Entry.Next next = entry.next();
      if (next != null) {
        gatekeeping.fire(entry.id(), next.due());
      }
    }
    List<BankProblem> problems = bank.problems();
    if (!problems.equals(told)) {
      problems.forEach(problem -> log.warn("FAQ bank: {}", problem));
      told = problems;
    }
  }
}
