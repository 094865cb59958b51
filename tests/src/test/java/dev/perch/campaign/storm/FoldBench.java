package dev.perch.campaign.storm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.perch.campaign.storm.Heap.Lane;
import dev.perch.campaign.storm.Heap.Seen;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.KeptMeanings;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.RecentMeanings;
import dev.perch.knowledge.SharedFaqSets;
import dev.perch.knowledge.SharedFaqSets.Labelled;
import dev.perch.knowledge.Strength;
import dev.perch.knowledge.Suggestion;
import dev.perch.knowledge.lucene.LuceneAnswers;
import dev.perch.knowledge.model.SentenceModel;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints how well storms are folded and how fast, beside the goals. A storm is the 40 test
 * questions of one entry of BANKING77, posted within ten minutes among 200 of others. The
 * likenesses from which tweets fold were chosen with these figures in view, so the rows of quality
 * are not blind.
 */
public final class FoldBench {
  private static final int SEEDS = 3;
  private static final int WORDINGS = 10;
  private static final int OTHERS = 200;
  private static final int SPEED = 10_000;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final Lane LANE = new Lane("AcmeCare", new Team("care"));
  private static final Path KEPT =
      Path.of(System.getProperty("java.io.tmpdir"), "perch-bench-meanings");

  private final KeptMeanings model;
  private final List<Labelled> train;
  private final List<Labelled> test;
  private int folds;
  private int wrongFolds;

  private FoldBench(KeptMeanings model) throws Exception {
    this.model = model;
    this.train = SharedFaqSets.read("banking77/train.csv");
    this.test = SharedFaqSets.read("banking77/test.csv");
  }

  public static void main(String[] args) throws Exception {
    System.out.printf(Locale.ROOT, "%-66s %7s %7s%n", "Storms", "goal", "ours");
    try (KeptMeanings model = KeptMeanings.in(KEPT, SentenceModel.load())) {
      FoldBench bench = new FoldBench(model);
      bench.quality();
    }
    speed();
  }

  /** One question as the watch sees it. */
  private record Asked(String label, @Nullable String entry, @Nullable String likely, Gist gist) {}

  /** How well one storm was folded. */
  private record Result(double purity, double recall) {}

  private void quality() {
    List<Result> known = new ArrayList<>();
    List<Result> unknown = new ArrayList<>();
    List<Result> beside = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      List<String> labels = train.stream().map(Labelled::label).distinct().sorted().toList();
      List<Asked> all = asked(seed, _ -> true);
      for (String label : labels) {
        known.add(storm(all, label, seed, true));
      }
      for (int half = 0; half < 2; half++) {
        int of = half;
        List<Asked> some = asked(seed, label -> labels.indexOf(label) % 2 == of);
        labels.stream()
            .filter(label -> labels.indexOf(label) % 2 != of)
            .forEach(label -> beside.add(storm(some, label, 7, false)));
      }
      List<Asked> strange =
          all.stream().map(one -> new Asked(one.label(), null, null, one.gist())).toList();
      for (String label : labels) {
        unknown.add(storm(strange, label, seed, false));
      }
    }
    row("by entry, ten wordings known: purity", .95, mean(known, true));
    row("by entry, ten wordings known: recall", .85, mean(known, false));
    row("of what the bank does not know, the biggest fold: purity", .95, mean(unknown, true));
    row("of what the bank does not know, the biggest fold: recall", .55, mean(unknown, false));
    row("the same, beside a bank that knows half of the others: purity", 0, mean(beside, true));
    row("the same: recall", 0, mean(beside, false));
    System.out.printf("%d folds, %d of them of no storm%n", folds, wrongFolds);
  }

  private static double mean(List<Result> results, boolean purity) {
    return results.stream()
        .filter(result -> !Double.isNaN(result.purity()))
        .mapToDouble(result -> purity ? result.purity() : result.recall())
        .average()
        .orElse(0);
  }

  private List<Asked> asked(int seed, Predicate<String> knows) {
    Map<String, List<String>> byLabel =
        train.stream()
            .filter(row -> knows.test(row.label()))
            .collect(groupingBy(Labelled::label, TreeMap::new, mapping(Labelled::text, toList())));
    Random random = new Random(seed);
    List<Faq> bank = new ArrayList<>();
    byLabel.forEach((label, texts) -> {
      Collections.shuffle(texts, random);
      bank.add(
          Faqs.faq(
              id(label),
              label.replace('_', ' '),
              texts.subList(0, WORDINGS).toArray(String[]::new)));
    });
    MemoryFaqBank faqs = MemoryFaqBank.of(bank.toArray(Faq[]::new));
    try (LuceneAnswers answers = new LuceneAnswers(faqs, Clock.systemUTC(), () -> model)) {
      answers.settled().join();
      return test.parallelStream().map(row -> asked(row, answers)).toList();
    }
  }

  private static Asked asked(Labelled row, LuceneAnswers answers) {
    Optional<Suggestion> first =
        answers.suggest(Question.tweet(row.text()), 1).stream().findFirst();
    String likely = first.map(answer -> answer.faq().id().slug()).orElse(null);
    boolean sure = first.filter(answer -> answer.strength() == Strength.STRONG).isPresent();
    return new Asked(id(row.label()), sure ? likely : null, likely, Gist.of(row.text(), answers));
  }

  private static String id(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private Result storm(List<Asked> all, String label, int seed, boolean known) {
    String id = id(label);
    Random random = new Random(seed * 31L + id.hashCode());
    List<Asked> others =
        new ArrayList<>(all.stream().filter(one -> !one.label().equals(id)).toList());
    Collections.shuffle(others, random);
    List<Asked> tweets = new ArrayList<>(others.subList(0, OTHERS));
    List<Asked> burst = all.stream().filter(one -> one.label().equals(id)).toList();
    tweets.addAll(burst);
    Collections.shuffle(tweets, random);
    Map<Heap, List<Asked>> heaps = heaps(tweets);
    List<Map.Entry<Heap, List<Asked>>> formed = List.copyOf(heaps.entrySet());
    folds += formed.size();
    wrongFolds += (int) formed.stream().filter(heap -> share(heap.getValue(), id) < 0.5).count();
    return formed.stream()
        .filter(heap -> !known || id.equals(heap.getKey().entry()))
        .map(Map.Entry::getValue)
        .max(Comparator.comparingInt(List::size))
        .map(fold -> new Result(share(fold, id), share(fold, id) * fold.size() / burst.size()))
        .orElse(new Result(Double.NaN, 0));
  }

  private static double share(List<Asked> fold, String label) {
    return (double) fold.stream().filter(one -> one.label().equals(label)).count() / fold.size();
  }

  /** As the watch does it; no fold closes, so that what lies on a heap can be looked at. */
  private static Map<Heap, List<Asked>> heaps(List<Asked> tweets) {
    Heaps heaps = new Heaps(StormRules.USUAL.stays());
    Map<Heap, List<Asked>> lying = new HashMap<>();
    Map<TicketId, Asked> loose = new HashMap<>();
    Duration between = WINDOW.dividedBy(tweets.size());
    for (int i = 0; i < tweets.size(); i++) {
      Asked tweet = tweets.get(i);
      TicketId ticket = new TicketId(Integer.toString(i));
      loose.put(ticket, tweet);
      Instant at = AT.plus(between.multipliedBy(i));
      Heap heap =
          heaps.take(new Seen(ticket, LANE, tweet.entry(), tweet.likely(), tweet.gist(), at));
      if (heap.fold() != null) {
        lying.getOrDefault(heap, new ArrayList<>()).add(tweet);
      } else if (heap.since(at.minus(WINDOW)).size() >= StormRules.USUAL.threshold()) {
        heaps.gather(heap);
        List<Asked> first = new ArrayList<>();
        heap.since(at.minus(WINDOW)).forEach(seen -> first.add(loose.get(seen.ticket())));
        lying.put(heap, first);
        heap.becomes(FoldId.completedBy(ticket));
      }
    }
    return lying;
  }

  /** The processor's time of one watch, at 10,000 tweets a minute. */
  private static void speed() throws Exception {
    List<String> texts =
        Stream.concat(
                SharedFaqSets.read("banking77/train.csv").stream(),
                SharedFaqSets.read("banking77/test.csv").stream())
            .map(Labelled::text)
            .limit(SPEED)
            .collect(toList());
    Collections.shuffle(texts, new Random(1));
    RecentMeanings model = new RecentMeanings(SentenceModel.load(), 2 * SPEED);
    StormDesk desk =
        new StormDesk(
            new FakeDesk(),
            StormRules.USUAL,
            text -> Optional.of(model.of(Question.tweet(text).words())));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long worked = 0;
    long meanings = 0;
    int aRound = SPEED / 120;
    for (int from = 0; from < texts.size(); from += aRound) {
      List<String> now = texts.subList(from, Math.min(texts.size(), from + aRound));
      now.forEach(desk::tweet);
      long begun = threads.getCurrentThreadCpuTime();
      now.forEach(text -> model.of(Question.tweet(text).words()));
      long known = threads.getCurrentThreadCpuTime();
      desk.watch.once();
      meanings += known - begun;
      worked += threads.getCurrentThreadCpuTime() - known;
    }
    least("10,000 tweets a minute: CPU a tweet to fold it, ms, at most", 2.0, worked);
    least("the same, with working out what it means, ms, at most", 12.0, worked + meanings);
    System.out.printf("%d folds were active at the end%n", desk.folds.active(10_000).size());
  }

  private static void least(String what, double goal, long nanos) {
    double ours = nanos / 1e6 / SPEED;
    System.out.printf(
        Locale.ROOT, "%-66s %7.3f %7.3f  %s%n", what, goal, ours, ours <= goal ? "met" : "NOT MET");
  }

  private static void row(String what, double goal, double ours) {
    System.out.printf(
        Locale.ROOT,
        "%-66s %7.3f %7.3f  %s%n",
        what,
        goal,
        ours,
        goal == 0 ? "" : ours >= goal ? "met" : "NOT MET");
  }
}
