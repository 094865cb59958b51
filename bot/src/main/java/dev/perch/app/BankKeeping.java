package dev.perch.app;

import dev.perch.desk.bank.AnswerCheck;
import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.Faq;
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
      unfit(files.all()).forEach(problem -> log.warn("FAQ bank: {}", problem));
    }
    once();
    log.info("The FAQ bank holds {} entries.", bank.all().size());
  }

  /** Entries with an answer that could not be sent as it stands: they are taken in all the same. */
  static List<BankProblem> unfit(List<Faq> faqs) {
    return faqs.stream()
        .flatMap(faq ->
            AnswerCheck.wrong(faq.content()).stream()
                .map(wrong ->
                    new BankProblem(
                        "FAQ " + faq.id(),
                        0,
                        "Its answer cannot be sent as it stands: " + wrong,
                        "Change it with /faq edit " + faq.id() + ".")))
        .toList();
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
