package dev.perch.knowledge.lucene;

import static dev.perch.knowledge.Faqs.answering;
import static dev.perch.knowledge.Faqs.faq;
import static dev.perch.knowledge.Faqs.reviewedBy;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Meanings;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Suggestion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LuceneAnswersTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-31T12:00:00Z"), UTC);

  private static final Faq DELIVERY =
      faq("delivery", "Where is my order?", "where's my parcel", "tracking doesn't move");
  private static final Faq REFUND =
      faq("refund", "How long does a refund take?", "where is my money", "still no refund");
  private static final Faq HOURS =
      faq("hours", "What are the opening hours?", "are you open on Sunday", "when do you close");

  private final MemoryFaqBank bank = MemoryFaqBank.of(DELIVERY, REFUND, HOURS);
  private final LuceneAnswers answers = new LuceneAnswers(bank, CLOCK, Meanings.NONE);

  @AfterEach
  void close() {
    answers.close();
  }

  @Test
  void aSuggestionSaysWhyItIsOne() {
    Question question = Question.tweet("@AcmeCare Where are my PARCELS?! #TrackingFail 😡");

    Suggestion first = answers.suggest(question, 3).getFirst();

    assertThat(first.faq()).isEqualTo(DELIVERY);
    assertThat(first.matchedWords()).contains("PARCELS", "Tracking").doesNotContain("Fail", "my");
    assertThat(first.matchedWording()).isIn("where's my parcel", "tracking doesn't move");
    assertThat(first.probability()).isBetween(0.3, 1.0);
  }

  @Test
  void theTitleIsShownWhereNoWordingComesNearer() {
    Suggestion first = answers.suggest(Question.tweet("opening hours please"), 3).getFirst();

    assertThat(first.matchedWording()).isEqualTo("What are the opening hours?");
  }

  @Test
  void noMoreAreSuggestedThanAskedFor() {
    Question question = Question.tweet("tracking my parcel, and still no refund");

    assertThat(answers.suggest(question, 3)).hasSize(2);
    assertThat(answers.suggest(question, 1)).hasSize(1);
    assertThat(answers.suggest(question, 0)).isEmpty();
  }

  @Test
  void aClearCaseStandsAlone() {
    List<Suggestion> suggestions = answers.suggest(Question.tweet("are you open on sunday"), 3);

    assertThat(suggestions).extracting(Suggestion::faq).containsExactly(HOURS);
  }

  @Test
  void anEntryWithoutWordingsIsAskedByItsTitle() {
    Faq untold = faq("garden-hose", "How do I mend a garden hose?");
    bank.hold(DELIVERY, HOURS, untold);

    List<Suggestion> suggestions =
        answers.suggest(Question.tweet("hi, can one mend that hose, it drips"), 3);

    assertThat(suggestions).extracting(Suggestion::faq).containsExactly(untold);
  }

  @Test
  void anEntryThatOnlyAnswersWithTheWordIsNotSuggested() {
    bank.hold(HOURS, answering("tea", "May I?", "Our kitchen serves peppermint tea."));

    assertThat(answers.suggest(Question.tweet("peppermint"), 3)).isEmpty();
  }

  @Test
  void anEntryOverdueForReviewIsSilentFromTheDayAfter() {
    Question question = Question.tweet("are you open on sunday");

    bank.hold(DELIVERY, reviewedBy(TODAY, HOURS));
    List<Suggestion> onTheDay = answers.suggest(question, 3);
    bank.hold(DELIVERY, reviewedBy(TODAY.minusDays(1), HOURS));
    List<Suggestion> after = answers.suggest(question, 3);

    assertThat(onTheDay).hasSize(1);
    assertThat(after).isEmpty();
  }

  @Test
  void aChangeIsSeenAsSoonAsTheBankHasIt() {
    Question question = Question.tweet("my hedgehog is stuck");

    List<Suggestion> before = answers.suggest(question, 3);
    bank.hold(DELIVERY, faq("hedgehog", "What if a hedgehog is stuck?"));
    List<Suggestion> added = answers.suggest(question, 3);
    bank.hold(DELIVERY, faq("hedgehog", "What about badgers?"));
    List<Suggestion> changed = answers.suggest(question, 3);
    bank.hold();
    List<Suggestion> emptied = answers.suggest(question, 3);

    assertThat(before).isEmpty();
    assertThat(added).hasSize(1);
    assertThat(changed).isEmpty();
    assertThat(emptied).isEmpty();
  }

  @Test
  void suggestionsDependOnTheBankAndNotOnItsPast() {
    Question question = Question.tweet("tracking my parcel, and still no refund");
    List<Suggestion> fresh = answers.suggest(question, 3);

    for (int i = 0; i < 20; i++) {
      bank.hold(HOURS, faq("delivery", "Where is parcel number " + i + "?"));
    }
    bank.hold(DELIVERY, REFUND, HOURS);

    assertThat(answers.suggest(question, 3)).isEqualTo(fresh).isNotEmpty();
  }

  @Test
  void afterClosingTheBankGoesOnAlone() {
    answers.close();

    bank.hold(HOURS);

    assertThat(bank.all()).containsExactly(HOURS);
  }

  @Test
  void searchFindsTitlesWordingsAnswersTagsAndIds() {
    bank.hold(DELIVERY, REFUND, HOURS, answering("tea", "May I?", "We serve peppermint tea."));

    assertThat(answers.search("take", 5)).containsExactly(REFUND);
    assertThat(answers.search("sunday", 5)).containsExactly(HOURS);
    assertThat(answers.search("peppermint", 5)).extracting(Faq::title).containsExactly("May I?");
    assertThat(answers.search("test", 5)).hasSize(4);
    assertThat(answers.search("tea", 1)).extracting(Faq::title).containsExactly("May I?");
  }

  @Test
  void searchForgivesASlipAndAHalfWord() {
    assertThat(answers.search("refnud", 5)).containsExactly(REFUND);
    assertThat(answers.search("sund", 5)).containsExactly(HOURS);
    assertThat(answers.search("parc", 5)).containsExactly(DELIVERY);
  }

  @Test
  void searchFindsWhatIsOverdueToo() {
    bank.hold(reviewedBy(TODAY.minusYears(1), HOURS));

    assertThat(answers.search("opening hours", 5)).hasSize(1);
  }
}
