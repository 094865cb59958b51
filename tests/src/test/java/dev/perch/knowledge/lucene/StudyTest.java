package dev.perch.knowledge.lucene;

import static dev.perch.knowledge.Faqs.faq;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Meanings;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Suggestion;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is learned in the background, and what is answered meanwhile. */
@Timeout(30)
class StudyTest {

  private static final Faq DELIVERY =
      faq("delivery", "Where is my order?", "where's my parcel", "order not here", "late order");
  private static final Faq REFUND =
      faq(
          "refund",
          "How long does a refund take?",
          "still no refund",
          "refund please",
          "refunded?");
  private static final Faq HOURS =
      faq("hours", "Opening hours", "are you open today", "when do you close", "open late");

  /** No word of it is in the bank, but for the fake model it means the delivery. */
  private static final Question IN_OTHER_WORDS = Question.tweet("package tracking");

  private final MemoryFaqBank bank = MemoryFaqBank.of(DELIVERY, REFUND, HOURS);

  @Test
  void wordsAloneAnswerWhileTheModelLoadsAndMeaningHelpsFromThenOn() {
    CountDownLatch loading = new CountDownLatch(1);
    try (LuceneAnswers answers = answers(() -> after(loading))) {
      List<Suggestion> byWords = answers.suggest(Question.tweet("where is my order"), 3);
      List<Suggestion> tooEarly = answers.suggest(IN_OTHER_WORDS, 3);
      loading.countDown();
      answers.settled().orTimeout(20, SECONDS).join();
      List<Suggestion> byMeaning = answers.suggest(IN_OTHER_WORDS, 3);

      assertThat(byWords).extracting(Suggestion::faq).startsWith(DELIVERY);
      assertThat(tooEarly).isEmpty();
      assertThat(byMeaning).extracting(Suggestion::faq).startsWith(DELIVERY);
      assertThat(byMeaning.getFirst().matchedWords()).isEmpty();
      assertThat(byMeaning.getFirst().matchedWording()).isNotBlank();
    }
  }

  @Test
  void withoutAModelWordsGoOnAlone() {
    try (LuceneAnswers answers = answers(Meanings.NONE)) {
      answers.settled().orTimeout(20, SECONDS).join();

      assertThat(answers.suggest(Question.tweet("where is my order"), 3)).isNotEmpty();
      assertThat(answers.suggest(IN_OTHER_WORDS, 3)).isEmpty();
      assertThat(answers.suggest(Question.tweet("my parcle is lost"), 3))
          .extracting(Suggestion::faq)
          .startsWith(DELIVERY);
    }
  }

  @Test
  void thatThereIsNoModelIsSaidOnceHoweverOftenTheBankChanges() {
    // Others of this JVM say the same of theirs.
    String why = "The model of this test is in the wash";
    Meaning.Source none =
        () -> {
          throw new Meaning.NoMeaning(why);
        };
    try (Warnings warnings = new Warnings();
        LuceneAnswers answers = answers(none)) {
      answers.settled().orTimeout(20, SECONDS).join();
      bank.hold(DELIVERY, HOURS);
      answers.settled().orTimeout(20, SECONDS).join();
      bank.hold(DELIVERY, REFUND, HOURS);
      answers.settled().orTimeout(20, SECONDS).join();

      assertThat(warnings.said)
          .filteredOn(line -> line.contains(why))
          .singleElement()
          .asString()
          .contains("by words alone");
    }
  }

  /** What is logged of studies while it is open. */
  private static final class Warnings extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger(Study.class.getName());
    private final List<String> said = new CopyOnWriteArrayList<>();

    Warnings() {
      logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord logged) {
      said.add(new SimpleFormatter().formatMessage(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      logger.removeHandler(this);
    }
  }

  @Test
  void ofALargeBankOnlyWhatIsNearIsLookedAt() {
    String[] many = IntStream.range(0, 300).mapToObj(i -> "parcel " + i).toArray(String[]::new);
    bank.hold(faq("delivery", "Where is it?", many), REFUND, HOURS);
    try (LuceneAnswers each = answers(Meanings::ofWords);
        LuceneAnswers near = new LuceneAnswers(bank, Clock.systemUTC(), Meanings::ofWords, 3)) {
      each.settled().orTimeout(20, SECONDS).join();
      near.settled().orTimeout(20, SECONDS).join();

      assertThat(each.rank("package")).hasSize(3);
      assertThat(near.rank("package"))
          .singleElement()
          .satisfies(first -> assertThat(first.entry().faq().id()).isEqualTo(DELIVERY.id()));
    }
  }

  @Test
  void aNewWordingCountsBeforeTheNextRoundOfLearning() {
    try (LuceneAnswers answers = answers(Meanings::ofWords)) {
      answers.settled().orTimeout(20, SECONDS).join();
      Question question = Question.tweet("the thing wobbles");
      List<Suggestion> before = answers.suggest(question, 3);

      bank.hold(DELIVERY, HOURS, with(REFUND, "the thing wobbles"));
      List<Suggestion> atOnce = answers.suggest(question, 3);
      answers.settled().orTimeout(20, SECONDS).join();
      List<Suggestion> settled = answers.suggest(question, 3);

      assertThat(before).isEmpty();
      assertThat(atOnce).extracting(it -> it.faq().id()).startsWith(REFUND.id());
      assertThat(settled).extracting(it -> it.faq().id()).startsWith(REFUND.id());
    }
  }

  @Test
  void anEntryThatIsGoneIsNotSuggestedThoughItIsNotForgottenYet() {
    try (LuceneAnswers answers = answers(Meanings::ofWords)) {
      answers.settled().orTimeout(20, SECONDS).join();

      bank.hold(REFUND, HOURS);

      assertThat(answers.suggest(IN_OTHER_WORDS, 3))
          .extracting(Suggestion::faq)
          .doesNotContain(DELIVERY);
    }
  }

  @Test
  void whatTheBankTeachesDependsOnTheBankAndNotOnItsPast() {
    try (LuceneAnswers answers = answers(Meanings::ofWords)) {
      answers.settled().orTimeout(20, SECONDS).join();
      List<Suggestion> fresh = answers.suggest(IN_OTHER_WORDS, 3);

      bank.hold(HOURS, with(REFUND, "package tracking"));
      answers.settled().orTimeout(20, SECONDS).join();
      bank.hold(DELIVERY, REFUND, HOURS);
      answers.settled().orTimeout(20, SECONDS).join();

      assertThat(answers.suggest(IN_OTHER_WORDS, 3))
          .usingRecursiveComparison()
          .withComparatorForType(new DoubleComparator(1e-6), Double.class)
          .isEqualTo(fresh);
      assertThat(fresh).isNotEmpty();
    }
  }

  @Test
  void questionsDuringALessonAreAnsweredByTheOneBefore() {
    CountDownLatch lesson = new CountDownLatch(1);
    CompletableFuture<Void> begun = new CompletableFuture<>();
    Meaning slow =
        Meanings.before(
            Meanings.ofWords(),
            text -> {
              if (text.startsWith("tardy")) {
                begun.complete(null);
                await(lesson);
              }
            });
    try (LuceneAnswers answers = answers(() -> slow)) {
      answers.settled().orTimeout(20, SECONDS).join();
      List<Suggestion> before = answers.suggest(IN_OTHER_WORDS, 3);

      bank.hold(DELIVERY, REFUND, HOURS, faq("tardy", "tardy 0", tardyWordings()));
      begun.join();
      List<Suggestion> during = answers.suggest(IN_OTHER_WORDS, 3);
      lesson.countDown();
      answers.settled().orTimeout(20, SECONDS).join();

      assertThat(during).isEqualTo(before).isNotEmpty();
    }
  }

  /** More than are worked out at once. */
  private static String[] tardyWordings() {
    return IntStream.range(1, 40).mapToObj(i -> "tardy " + i).toArray(String[]::new);
  }

  private LuceneAnswers answers(Meaning.Source source) {
    return new LuceneAnswers(bank, Clock.systemUTC(), source);
  }

  private static Faq with(Faq faq, String wording) {
    String[] wordings =
        Stream.concat(faq.wordings().stream(), Stream.of(wording)).toArray(String[]::new);
    return faq(faq.id().slug(), faq.title(), wordings);
  }

  private static Meaning after(CountDownLatch loading) {
    await(loading);
    return Meanings.ofWords();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
