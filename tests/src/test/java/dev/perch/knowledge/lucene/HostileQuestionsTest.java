package dev.perch.knowledge.lucene;

import static dev.perch.knowledge.Faqs.faq;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.Meanings;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Suggestion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers write anything at all, and the bank may change under any question. */
@Timeout(60)
class HostileQuestionsTest {

  private static final Faq DELIVERY = faq("delivery", "Where is my order?", "where's my parcel");
  private static final Faq HOURS = faq("hours", "When are you open?", "open on Sunday");

  private final MemoryFaqBank bank = MemoryFaqBank.of(DELIVERY, HOURS);
  private final LuceneAnswers answers = new LuceneAnswers(bank, Clock.systemUTC(), Meanings.NONE);

  @AfterEach
  void close() {
    answers.close();
  }

  @ParameterizedTest
  @MethodSource
  void theQuestionWithinIsStillFound(String text) {
    bank.hold(Faqs.acme().all().toArray(Faq[]::new));
    Faq order = bank.find(new FaqId("where-is-my-order")).orElseThrow();

    List<Suggestion> suggestions = answers.suggest(Question.tweet(text), 3);

    assertThat(suggestions).extracting(Suggestion::faq).startsWith(order);
    assertThat(answers.search(text, 50)).contains(order);
  }

  static Stream<Arguments> theQuestionWithinIsStillFound() {
    return Stream.of(
        argumentSet(
            "query syntax", "+where AND (is:my^9 OR order~2) \"parcel\" NOT [a TO z] /.*/ \\"),
        argumentSet("half a query", "where is my order AND ("),
        argumentSet("NULs", "where\0 is\0 my\0 order\0"),
        argumentSet("lone surrogates", "where is \uD83D my \uDC00 order\uD800"),
        argumentSet("overrides of direction", "\u202Ewhere is my order\u202C \u2067parcel\u2069"),
        argumentSet("markup", "<!channel> <b>where</b> is my order &lt;@U1&gt; <https://e|order>"),
        argumentSet("500 emoji", "where is my order" + "😡".repeat(500)),
        argumentSet("a shout", "WHERE IS MY ORDER" + "!".repeat(10_000)),
        argumentSet("one word 40,000 times", "order ".repeat(40_000 / 6)),
        argumentSet("chatter after it", "where is my order " + "chatter ".repeat(5_000)));
  }

  @ParameterizedTest
  @MethodSource
  void whatAsksNothingIsAnsweredByNothing(String text) {
    List<Suggestion> suggestions = answers.suggest(Question.tweet(text), 3);

    assertThat(suggestions).isEmpty();
    assertThat(answers.search(text, 3)).isEmpty();
  }

  static Stream<Arguments> whatAsksNothingIsAnsweredByNothing() {
    return Stream.of(
        argumentSet("nothing", ""),
        argumentSet("a handle", "@AcmeCare"),
        argumentSet("stopwords", "the of and is"),
        argumentSet("emoji", "👏👏👏"),
        argumentSet("Arabic", "أين طلبي؟"),
        argumentSet("Chinese", "我的包裹在哪里"),
        argumentSet("one letter 40,000 times", "x".repeat(40_000)),
        argumentSet("different words in 40,000 characters", differentWords()),
        argumentSet("combining marks", "o\u0301\u0302\u0303".repeat(5_000)),
        argumentSet("open brackets", "([{<".repeat(10_000)));
  }

  private static String differentWords() {
    return IntStream.range(0, 5_000).mapToObj(i -> "zq" + i).collect(Collectors.joining(" "));
  }

  @Test
  void allThatTheBankKnowsMayBeAskedAtOnce() {
    bank.hold(Faqs.acme().all().toArray(Faq[]::new));
    String everything = bank.all().toString().repeat(2);

    assertThat(answers.search(everything, 3)).hasSize(3);
    assertThat(answers.suggest(Question.tweet(everything), 3)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void anyCharactersAtAllAreTaken() {
    Random random = new Random(42);

    for (int i = 0; i < 500; i++) {
      StringBuilder noise = new StringBuilder("where is my order ");
      random.ints(60, 0, 0x10000).forEach(c -> noise.append((char) c));

      assertThat(answers.suggest(Question.tweet(noise.toString()), 3)).isNotNull();
      assertThat(answers.search(noise.toString(), 3)).isNotNull();
    }
  }

  @Test
  void questionsAskedWhileTheBankChangesSeeOneStateOfItOrTheOther() throws Exception {
    Faq before = faq("parcel", "Where is the blue parcel?");
    Faq after = faq("parcel", "Where is the green parcel?");
    bank.hold(before, HOURS);
    Question question = Question.tweet("where is the parcel");

    List<Suggestion> seen = new ArrayList<>();
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Suggestion>>> asked = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        asked.add(askers.submit(() -> answers.suggest(question, 3)));
        bank.hold(i % 2 == 0 ? after : before, HOURS);
        asked.add(askers.submit(() -> answers.suggest(question, 3)));
      }
      for (Future<List<Suggestion>> answer : asked) {
        seen.addAll(answer.get(30, SECONDS));
      }
    }

    assertThat(seen).hasSize(200);
    assertThat(seen).extracting(Suggestion::faq).containsOnly(before, after);
    assertThat(seen).allMatch(it -> it.matchedWording().equals(it.faq().title()));
  }
}
