package dev.perch.knowledge.lucene;

import static dev.perch.knowledge.Faqs.faq;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Meanings;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Suggestion;
import dev.perch.knowledge.Trials;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bank with another version in it answers as it will, and the one that holds as it does. */
class BankTrialTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-31T12:00:00Z"), UTC);
  private static final Faq DELIVERY =
      faq("delivery", "Where is my order?", "where's my parcel", "tracking doesn't move");
  private static final Faq HOURS =
      faq("hours", "What are the opening hours?", "are you open on Sunday", "when do you close");

  private final MemoryFaqBank bank = MemoryFaqBank.of(DELIVERY, HOURS);

  private static Meaning.Source source(boolean model) {
    return model ? Meanings::ofWords : Meanings.NONE;
  }

  private static List<String> ids(List<Suggestion> suggestions) {
    return suggestions.stream().map(suggestion -> suggestion.faq().id().slug()).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEntryIsTriedWithoutTheBankKnowing(boolean model) {
    try (LuceneAnswers answers = new LuceneAnswers(bank, CLOCK, source(model))) {
      answers.settled().join();
      Question garden = Question.tweet("how do I mend a garden hose");
      Question sunday = Question.tweet("are you open on Sunday");
      Faq hose = faq("hose", "How do I mend a garden hose?", "mend a garden hose");

      try (Trials.Trial trial = answers.with(hose)) {
        Trials.Both both = trial.suggest(garden, 3);

        assertThat(ids(both.then())).first().isEqualTo("hose");
        assertThat(both.now()).isEqualTo(answers.suggest(garden, 3));
      }
      assertThat(answers.search("garden hose", 3)).isEmpty();
      assertThat(ids(answers.suggest(sunday, 3))).containsExactly("hours");
      try (Trials.Trial trial = answers.with(HOURS)) {
        Trials.Both both = trial.suggest(sunday, 3);

        assertThat(both.then()).as("the same version").isEqualTo(both.now()).isNotEmpty();
      }
    }
  }

  @Test
  void anotherVersionStandsInPlaceOfTheOneThatHolds() {
    try (LuceneAnswers answers = new LuceneAnswers(bank, CLOCK, Meanings.NONE)) {
      Faq narrower = faq("hours", "When does the tea room close?", "tea room closing time");

      try (Trials.Trial trial = answers.with(narrower)) {
        Trials.Both both = trial.suggest(Question.tweet("are you open on Sunday"), 3);

        assertThat(ids(both.now())).containsExactly("hours");
        assertThat(ids(both.then())).doesNotContain("hours");
      }
    }
  }
}
