package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.config.Setting;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.files.FileFaqBank;
import dev.perch.knowledge.lucene.LuceneAnswers;
import dev.perch.knowledge.model.SentenceModel;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The settings of the FAQ bank, and its rooms, which know no Guice.
 *
 * @param folder the FAQ files, one entry a file
 */
record KnowledgeModule(
    @Setting(value = "The folder with the FAQ files, one entry a file", example = "faq")
        Path folder)
    implements Module {

  @Override
  public void configure(Binder binder) {
    binder.bind(FaqBank.class).to(FileFaqBank.class);
    binder.bind(Answers.class).to(LuceneAnswers.class);
  }

  @Provides
  @Singleton
  FileFaqBank bank() {
    return FileFaqBank.open(folder);
  }

  @Provides
  @Singleton
  LuceneAnswers answers(FaqBank bank, Clock clock) {
    return new LuceneAnswers(bank, clock, SentenceModel::load);
  }
}
