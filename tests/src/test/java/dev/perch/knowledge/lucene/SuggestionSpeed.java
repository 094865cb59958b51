package dev.perch.knowledge.lucene;

import dev.perch.app.BankOnTwoReplicas;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.Meanings;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.SharedFaqSets.Labelled;
import dev.perch.knowledge.model.SentenceModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * How fast suggestions come from a bank of 10,000 wordings, beside the model's own time. Each
 * figure is the median of a few windows, so that a moment's work of somebody else's spoils none.
 */
final class SuggestionSpeed {

  private static final int WINDOWS = 5;
  private static final int WARM_UP = 1_000;
  private static final int QUESTIONS = 1_000;
  private static final int LONGS = 200;
  private static final int EDITS = 100;

  /** The middle of the times, and what one in a hundred takes longer than; in milliseconds. */
  private record Times(double p50, double p99) {}

  private SuggestionSpeed() {}

  static void print(List<Labelled> train, List<Labelled> test) throws Exception {
    long before = memory();
    List<Faq> bank = Trial.bank(train, Integer.MAX_VALUE, 1);
    MemoryFaqBank faqs = MemoryFaqBank.of(bank.toArray(Faq[]::new));
    List<Question> tweets =
        test.stream().map(Labelled::text).map(Question::tweet).limit(QUESTIONS).toList();
    List<Question> longs = Collections.nCopies(LONGS, Question.tweet(longTweet()));
    System.out.printf(Locale.ROOT, "%-52s %7s %7s %7s%n", "", "goal", "stretch", "ours");
    long start = System.nanoTime();
    try (LuceneAnswers answers = new LuceneAnswers(faqs, Clock.systemUTC(), SentenceModel::load)) {
      answers.settled().orTimeout(20, TimeUnit.MINUTES).join();
      beside("a bank of 10,000 wordings is learned, s", since(start));
      Consumer<Question> ask = question -> answers.suggest(question, 3);
      tweets.forEach(ask);
      Times brief = times(tweets, ask);
      row("short text, p50, ms", 7, 3.5, brief.p50());
      row("short text, p99, ms", 15, 7.5, brief.p99());
      row("280 characters, p99, ms", 30, 15, times(longs, ask).p99());
      row("two threads, messages a second, at least", 250, 500, median(() -> rate(tweets, ask)));
      System.gc();
      row("memory added, MB", 350, 250, (memory() - before) / 1024.0);
      row("edit to searchable here, p99, ms", 50, 50, edits(faqs, answers).p99());
    }
    beside(bank, tweets, longs);
    elsewhere(train);
    beside(
        "beside: processes that want a processor",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** The same texts, by the model alone and by BM25 alone. */
  private static void beside(List<Faq> bank, List<Question> tweets, List<Question> longs)
      throws Exception {
    SentenceModel model = SentenceModel.load();
    tweets.stream().limit(WARM_UP).forEach(it -> model.of(it.words()));
    beside("beside: the model alone, p50, ms", times(tweets, it -> model.of(it.words())).p50());
    beside(
        "beside: the model alone, 280 characters, p50, ms",
        times(longs, it -> model.of(it.words())).p50());
    try (LuceneAnswers words = Trial.answers(bank, Meanings.NONE)) {
      tweets.stream().limit(WARM_UP).forEach(it -> words.suggest(it, 3));
      beside("beside: BM25 alone, p50, ms", times(tweets, it -> words.suggest(it, 3)).p50());
    }
  }

  /** From the bank's having a new wording to its being suggested. */
  private static Times edits(MemoryFaqBank bank, LuceneAnswers answers) {
    double[] took = new double[EDITS];
    for (int i = 0; i < EDITS; i++) {
      List<Faq> now = new ArrayList<>(bank.all());
      Faq old = now.remove(i % now.size());
      String wording = wording(i);
      List<String> wordings = new ArrayList<>(old.wordings());
      wordings.add(wording);
      now.add(Faqs.faq(old.id().slug(), old.title(), wordings.toArray(String[]::new)));
      long start = System.nanoTime();
      bank.hold(now.toArray(Faq[]::new));
      took[i] = finds(answers, wording) ? since(start) * 1e3 : Double.POSITIVE_INFINITY;
    }
    return of(took);
  }

  /** From an edit on one replica to its being suggested by on another. */
  static void elsewhere(List<Labelled> train) {
    List<Faq> bank = Trial.bank(train, Integer.MAX_VALUE, 1);
    try (BankOnTwoReplicas replicas = new BankOnTwoReplicas(bank);
        LuceneAnswers answers =
            new LuceneAnswers(replicas.there(), Clock.systemUTC(), SentenceModel::load)) {
      answers.settled().orTimeout(20, TimeUnit.MINUTES).join();
      Times took =
          of(
              IntStream.range(0, EDITS)
                  .mapToDouble(i -> replicas.edited(i, wording(i), it -> finds(answers, it)))
                  .toArray());
      row("edit to searchable elsewhere, p99, ms", 2_000, 2_000, took.p99());
      beside("beside: the same, p50, ms", took.p50());
    }
  }

  private static String wording(int number) {
    return "the zebra number " + number + " is in the kitchen";
  }

  private static boolean finds(LuceneAnswers answers, String wording) {
    return answers.rank(wording).stream()
        .map(Ranking.Ranked::entry)
        .anyMatch(it -> it.faq().wordings().contains(wording) && it.centroid() != null);
  }

  private static double rate(List<Question> questions, Consumer<Question> ask) {
    long start = System.nanoTime();
    questions.parallelStream().forEach(ask);
    return questions.size() / since(start);
  }

  /** The median over windows, of either. */
  private static Times times(List<Question> questions, Consumer<Question> ask) {
    List<Times> windows =
        IntStream.range(0, WINDOWS).mapToObj(_ -> window(questions, ask)).toList();
    return new Times(
        middle(windows.stream().mapToDouble(Times::p50).toArray()),
        middle(windows.stream().mapToDouble(Times::p99).toArray()));
  }

  private static Times window(List<Question> questions, Consumer<Question> ask) {
    double[] took = new double[questions.size()];
    for (int i = 0; i < took.length; i++) {
      long start = System.nanoTime();
      ask.accept(questions.get(i));
      took[i] = since(start) * 1e3;
    }
    return of(took);
  }

  private static Times of(double[] took) {
    Arrays.sort(took);
    return new Times(took[took.length / 2], took[took.length * 99 / 100]);
  }

  private static double median(DoubleSupplier figure) {
    return middle(IntStream.range(0, WINDOWS).mapToDouble(_ -> figure.getAsDouble()).toArray());
  }

  private static double middle(double[] figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void row(String what, double goal, double stretch, double ours) {
    boolean least = what.endsWith("at least");
    boolean met = least ? ours >= goal : ours <= goal;
    boolean more = least ? ours >= stretch : ours <= stretch;
    System.out.printf(
        Locale.ROOT,
        "%-52s %7.1f %7.1f %7.1f  %s%n",
        what,
        goal,
        stretch,
        ours,
        more ? "stretch" : met ? "met" : "NOT MET");
  }

  private static void beside(String what, double figure) {
    System.out.printf(Locale.ROOT, "%-52s %7s %7s %7.1f%n", what, "", "", figure);
  }

  private static String longTweet() {
    return ("I paid with my card in a shop abroad on Monday and the amount that left my account is"
            + " far more than it said on the receipt, nobody in the chat answers me, I have sent"
            + " three messages since and would really like to know why the rate is so different"
            + " from the one in your app today, thanks.")
        .substring(0, 280);
  }

  /** What the process has in memory, in kB. */
  private static long memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }
}
