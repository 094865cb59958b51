package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.Absences;
import dev.perch.desk.FaqKeeping;
import dev.perch.desk.FaqTransfer;
import dev.perch.desk.Gatekeepers;
import dev.perch.desk.KeepersAway;
import dev.perch.doctor.Checks;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.files.FileFaqBank;
import dev.perch.knowledge.files.HandedFiles;
import dev.perch.knowledge.gatekeeping.FaqStories;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.Importing;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.lucene.LuceneAnswers;
import dev.perch.knowledge.model.SentenceModel;
import dev.perch.roster.Roster;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The settings of the FAQ bank, and its rooms, which know no Guice.
 *
 * @param folder the FAQ files that the bank begins with, one entry a file
 * @param spareAfter how long a proposal waits before the spare may decide as well
 * @param model whether suggestions are by meaning too, and not by words alone
 */
record KnowledgeModule(
    @Setting(
            value = "The folder with the FAQ files that the bank begins with, one entry a file",
            example = "faq")
        Path folder,
    @Setting("How long a proposal waits before the spare may decide as well") @Default("4h")
        Duration spareAfter,
    @Default("true") boolean model)
    implements Module {

  @Override
  public void configure(Binder binder) {
    binder.bind(FaqBank.class).to(StoryBank.class);
    binder.bind(Answers.class).to(LuceneAnswers.class);
  }

  /** What the doctor looks at. */
  Checks checks(Clock clock) {
    return Checks.of("Knowledge", List.of(new BankCheck(folder, clock)));
  }

  @Provides
  @Singleton
  StoryBank bank(FaqStories stories) {
    return new StoryBank(stories);
  }

  @Provides
  @Singleton
  Gatekeeping gatekeeping(FaqStories stories, Clock clock) {
    return new Gatekeeping(stories, clock);
  }

  @Provides
  @Singleton
  KeepersAway away(Absences absences, Clock clock) {
    return new KeepersAway(absences, clock);
  }

  @Provides
  @Singleton
  Gatekeepers gatekeepers(Roster roster, StoryBank bank, KeepersAway away, Clock clock) {
    return new Gatekeepers(roster, bank::waitingSince, spareAfter, away::now, clock);
  }

  @Provides
  @Singleton
  FaqKeeping keepingFaqs(
      Gatekeepers gatekeepers, Gatekeeping gatekeeping, StoryBank bank, KeepersAway away) {
    return new FaqKeeping(gatekeepers, gatekeeping, bank, away);
  }

  @Provides
  @Singleton
  FaqTransfer transfer(Gatekeepers gatekeepers, FaqStories stories, StoryBank bank, Clock clock) {
    return new FaqTransfer(gatekeepers, new HandedFiles(), new Importing(stories, clock), bank);
  }

  @Provides
  @Singleton
  BankKeeping keeping(StoryBank bank, FaqStories stories, Gatekeeping gatekeeping) {
    return new BankKeeping(() -> FileFaqBank.open(folder), bank, stories, gatekeeping);
  }

  @Provides
  @Singleton
  LuceneAnswers answers(FaqBank bank, Clock clock) {
    return new LuceneAnswers(bank, clock, model ? SentenceModel::load : KnowledgeModule::none);
  }

  private static Meaning none() throws Meaning.NoMeaning {
    throw new Meaning.NoMeaning("knowledge.model is false");
  }
}
