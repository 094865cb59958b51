package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.doctor.Checks;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.files.FileFaqBank;
import dev.perch.knowledge.lucene.LuceneAnswers;
import dev.perch.knowledge.model.SentenceModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The settings of the FAQ bank, and its rooms, which know no Guice.
 *
 * @param folder the FAQ files, one entry a file
 * @param model whether suggestions are by meaning too, and not by words alone
 */
record KnowledgeModule(
    @Setting(value = "The folder with the FAQ files, one entry a file", example = "faq")
        Path folder,
    @Default("true") boolean model)
    implements Module {

  @Override
  public void configure(Binder binder) {
    binder.bind(FaqBank.class).to(FileFaqBank.class);
    binder.bind(Answers.class).to(LuceneAnswers.class);
  }

  /** What the doctor looks at. */
  Checks checks(Clock clock) {
    return Checks.of("Knowledge", List.of(new BankCheck(folder, clock)));
  }

  @Provides
  @Singleton
  FileFaqBank bank() {
    return FileFaqBank.open(folder);
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
