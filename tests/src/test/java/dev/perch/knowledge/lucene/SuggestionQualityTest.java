package dev.perch.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Meanings;
import dev.perch.knowledge.SharedFaqSets;
import dev.perch.knowledge.SharedFaqSets.Labelled;
import dev.perch.knowledge.model.SentenceModel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often the right entry comes first, on real questions to a shop that nothing here was fitted
 * on. The floors stand a little below what was measured: they are there to catch a change that
 * makes suggestions worse. SuggestionBench measures the rest.
 */
class SuggestionQualityTest {

  @Test
  @Tag("soak")
  void byWordsAndMeaning() throws IOException {
    Figures figures = figures(SentenceModel::load);

    assertThat(figures.first()).as(figures.toString()).isGreaterThan(0.80);
    assertThat(figures.three()).as(figures.toString()).isGreaterThan(0.95);
    assertThat(figures.auroc()).as(figures.toString()).isGreaterThan(0.90);
    assertThat(figures.precision()).as(figures.toString()).isGreaterThan(0.80);
    assertThat(figures.answeredOutOfScope()).as(figures.toString()).isLessThan(0.10);
  }

  @Test
  void byWordsAlone() throws IOException {
    Figures figures = figures(Meanings.NONE);

    assertThat(figures.first()).as(figures.toString()).isGreaterThan(0.76);
    assertThat(figures.answeredOutOfScope()).as(figures.toString()).isLessThan(0.10);
  }

  private static Figures figures(Meaning.Source meaning) throws IOException {
    List<Labelled> train = SharedFaqSets.read("hint3-sofmattress/sofmattress_train.csv");
    List<Labelled> test = SharedFaqSets.read("hint3-sofmattress/sofmattress_test.csv");
    try (LuceneAnswers answers = Trial.answers(Trial.bank(train, 1_000, 1), meaning)) {
      return Figures.of(Trial.ask(answers, test));
    }
  }
}
