package dev.perch.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.Likeness.Near;
import dev.perch.knowledge.Meanings;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.model.SentenceModel;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which wordings say nearly the same. */
class TwinsTest {
  private static final FaqId REFUND = new FaqId("refund");
  private final MemoryFaqBank bank =
      MemoryFaqBank.of(
          Faqs.faq("refund", "Refunds", "where is my refund", "i want my money back"),
          Faqs.faq("return", "Returns", "how do I return a toaster"));

  @Test
  void withoutAModelItIsTheStems() {
    try (LuceneAnswers answers = new LuceneAnswers(bank, Clock.systemUTC(), Meanings.NONE)) {
      assertThat(answers.nearlyTheSame("Where is my refund??"))
          .containsExactly(new Near(REFUND, "where is my refund"));
      assertThat(answers.nearlyTheSame("my refund is late, where is it")).isEmpty();
      assertThat(answers.nearlyTheSame("money back, I want", "I want the money back")).isTrue();
      assertThat(answers.nearlyTheSame("", "")).isFalse();
    }
  }

  @Test
  void withTheModelItIsWhatTheyMean() throws Exception {
    try (Stems stems = new Stems()) {
      Vectors vectors = new Vectors();
      vectors.by(SentenceModel.load());
      bank.all().stream().flatMap(Entry::texts).forEach(vectors::learn);
      List<Entry> entries = bank.all().stream().map(faq -> Entry.of(faq, stems, vectors)).toList();
      Twins twins = new Twins(stems, vectors);

      assertThat(twins.of("Where is my refund please?", entries))
          .containsExactly(new Near(REFUND, "where is my refund"));
      assertThat(twins.of("how do I return a kettle", entries)).isEmpty();
      assertThat(twins.of("is the lamp waterproof", entries)).isEmpty();
    }
  }

  @Test
  void anEntrySpeaksTheLanguageInWhichItIsAsked() {
    try (LuceneAnswers answers = new LuceneAnswers(bank, Clock.systemUTC(), Meanings.NONE)) {
      assertThat(answers.speaks(REFUND, "will I ever see that refund")).isTrue();
      assertThat(answers.speaks(REFUND, "wo ist denn mein Geld und wann kommt es")).isFalse();
      assertThat(answers.speaks(new FaqId("hours"), "when are you open")).isFalse();
    }
  }
}
