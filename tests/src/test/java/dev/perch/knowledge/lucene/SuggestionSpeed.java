package dev.perch.knowledge.lucene;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.Meanings;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.SharedFaqSets.Labelled;
import dev.perch.knowledge.model.SentenceModel;
import java.io.IOException;
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

/** How fast suggestions come from a bank of 10,000 wordings, beside the model's own time. */
final class SuggestionSpeed {

  private static final int WARM_UP = 1_000;
  private static final int QUESTIONS = 2_000;
  private static final int LONGS = 500;
  private static final int EDITS = 100;

  private SuggestionSpeed() {}

  static void print(List<Labelled> train, List<Labelled> test) throws Exception {
    long before = memory();
    List<Faq> bank = Trial.bank(train, Integer.MAX_VALUE, 1);
    MemoryFaqBank faqs = MemoryFaqBank.of(bank.toArray(Faq[]::new));
    List<Question> tweets =
        test.stream().map(Labelled::text).map(Question::tweet).limit(QUESTIONS).toList();
    List<Question> longs = Collections.nCopies(LONGS, Question.tweet(longTweet()));
    long start = System.nanoTime();
    try (LuceneAnswers answers = new LuceneAnswers(faqs, Clock.systemUTC(), SentenceModel::load)) {
      answers.settled().orTimeout(20, TimeUnit.MINUTES).join();
      line("a bank of 10,000 wordings is learned in", whole(since(start)) + " s");
      Consumer<Question> ask = question -> answers.suggest(question, 3);
      tweets.stream().limit(WARM_UP).forEach(ask);
      line("short text (goal p50 7 ms, p99 15 ms)", times(tweets, ask));
      line("280 characters (goal p99 30 ms)", times(longs, ask));
      long all = System.nanoTime();
      tweets.parallelStream().forEach(ask);
      line("throughput, two threads (goal 250/s)", whole(tweets.size() / since(all)) + "/s");
      System.gc();
      line("memory added (goal 350 MB)", (memory() - before) / 1024 + " MB");
      line("edit to searchable (goal p99 50 ms)", edits(faqs, answers));
    }
    beside(bank, tweets, longs);
  }

  /** The same texts, by the model alone and by BM25 alone. */
  private static void beside(List<Faq> bank, List<Question> tweets, List<Question> longs)
      throws Exception {
    SentenceModel model = SentenceModel.load();
    tweets.stream().limit(WARM_UP).forEach(it -> model.of(it.words()));
    line("beside: the model alone, short text", times(tweets, it -> model.of(it.words())));
    line("beside: the model alone, 280 characters", times(longs, it -> model.of(it.words())));
    try (LuceneAnswers words = Trial.answers(bank, Meanings.NONE)) {
      tweets.stream().limit(WARM_UP).forEach(it -> words.suggest(it, 3));
      line("beside: BM25 alone, short text", times(tweets, it -> words.suggest(it, 3)));
    }
  }

  /** From the bank's having a new wording to its being suggested. */
  private static String edits(MemoryFaqBank bank, LuceneAnswers answers) {
    double[] took = new double[EDITS];
    for (int i = 0; i < EDITS; i++) {
      List<Faq> now = new ArrayList<>(bank.all());
      Faq old = now.remove(i % now.size());
      String wording = "the zebra number " + i + " is in the kitchen";
      List<String> wordings = new ArrayList<>(old.wordings());
      wordings.add(wording);
      now.add(Faqs.faq(old.id().slug(), old.title(), wordings.toArray(String[]::new)));
      long start = System.nanoTime();
      bank.hold(now.toArray(Faq[]::new));
      boolean found =
          answers.rank(wording).stream()
              .map(Ranking.Ranked::entry)
              .anyMatch(it -> it.faq().wordings().contains(wording) && it.centroid() != null);
      took[i] = found ? (System.nanoTime() - start) / 1e6 : Double.POSITIVE_INFINITY;
    }
    return percentiles(took);
  }

  private static String times(List<Question> questions, Consumer<Question> ask) {
    double[] took = new double[questions.size()];
    for (int i = 0; i < took.length; i++) {
      long start = System.nanoTime();
      ask.accept(questions.get(i));
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    return percentiles(took);
  }

  private static String percentiles(double[] took) {
    Arrays.sort(took);
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p99 %.1f ms",
        took[took.length / 2],
        took[took.length * 99 / 100]);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String whole(double figure) {
    return Long.toString(Math.round(figure));
  }

  private static void line(String what, String figure) {
    System.out.printf(Locale.ROOT, "%-52s %s%n", what, figure);
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
