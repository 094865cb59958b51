package dev.perch.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.Likeness.Near;
import dev.perch.knowledge.Meanings;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.model.SentenceModel;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
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
    try (LuceneAnswers answers = new LuceneAnswers(bank, Clock.systemUTC(), SentenceModel::load)) {
      answers.settled().get(30, TimeUnit.SECONDS);

      assertThat(answers.nearlyTheSame("Where is my refund please?"))
          .contains(new Near(REFUND, "where is my refund"));
      assertThat(answers.nearlyTheSame("how do I return a kettle")).isEmpty();
      assertThat(answers.nearlyTheSame("is the lamp waterproof")).isEmpty();
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
