package dev.perch.knowledge.lucene;

import static dev.perch.knowledge.SharedFaqSets.clinc;
import static dev.perch.knowledge.SharedFaqSets.read;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.KeptMeanings;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.SharedFaqSets.Labelled;
import dev.perch.knowledge.model.SentenceModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Prints how good suggestions are and how fast, beside the goals, bare BM25 and the sentence model
 * alone. Public questions that nothing here was fitted on; each bank is drawn anew for three seeds,
 * its entries have so many wordings and a title. Ten minutes on one idle core once what the texts
 * mean is kept; the first time some five more. Arguments: {@code speed}, {@code quality}, or none
 * for both; {@code elsewhere} for one row of the speed alone.
 */
public final class SuggestionBench {

  private static final int SEEDS = 3;
  private static final int ALL = Integer.MAX_VALUE;
  private static final int CONFIRMATIONS = 1_000;

  /** What texts mean is kept from run to run. */
  private static final Path KEPT =
      Path.of(System.getProperty("java.io.tmpdir"), "perch-bench-meanings");

  private final Meaning model;
  private final List<Labelled> banking = read("banking77/train.csv");
  private final List<Labelled> bankingTest = read("banking77/test.csv");
  private final List<Labelled> clinc = clinc("train");
  private final List<Labelled> clincTest =
      Stream.concat(clinc("test").stream(), clinc("oos_test").stream()).toList();

  private SuggestionBench(Meaning model) throws IOException {
    this.model = model;
  }

  public static void main(String[] args) throws Exception {
    List<String> wanted = List.of(String.join(" ", args).strip().split("\\s+"));
    boolean all = wanted.equals(List.of(""));
    if (all || wanted.contains("speed")) {
      SuggestionSpeed.print(read("banking77/train.csv"), read("banking77/test.csv"));
    }
    if (wanted.contains("elsewhere")) {
      SuggestionSpeed.elsewhere(read("banking77/train.csv"));
    }
    if (all || wanted.contains("quality")) {
      try (KeptMeanings model = KeptMeanings.in(KEPT, SentenceModel.load())) {
        new SuggestionBench(model).quality();
      }
    }
  }

  private void quality() throws IOException {
    System.out.printf(
        "%-52s %7s %7s %7s %7s %7s%n", "", "goal", "stretch", "ours", "BM25", "model");
    Contest tenB = contest(banking, bankingTest, 10, SEEDS);
    row("BANKING77, ten wordings, first right", .885, .90, tenB, Figures::first);
    row("BANKING77, ten wordings, among three", .965, .975, tenB, Figures::three);
    Contest tenC = contest(clinc, clincTest, 10, SEEDS);
    row("CLINC150, ten wordings, first right", .925, .95, tenC, Figures::first);
    row("CLINC150, ten wordings, among three", .984, .99, tenC, Figures::three);
    row("CLINC150, out of scope, AUROC", .97, .98, tenC, Figures::auroc);
    row("CLINC150, p >= .5, precision", .94, .96, tenC, Figures::precision);
    row(
        "CLINC150, p >= .5, out of scope answered, at most",
        .07,
        .04,
        tenC,
        Figures::answeredOutOfScope);
    row("CLINC150, p >= .5, in scope answered", 0, 0, tenC, Figures::answeredInScope);
    row(
        "BANKING77, one wording, first right",
        .75,
        .77,
        contest(banking, bankingTest, 1, SEEDS),
        Figures::first);
    row(
        "CLINC150, one wording, first right",
        .80,
        .82,
        contest(clinc, clincTest, 1, SEEDS),
        Figures::first);
    row(
        "BANKING77, all wordings, first right",
        .94,
        .95,
        contest(banking, bankingTest, ALL, 1),
        Figures::first);
    row(
        "CLINC150, all wordings, first right",
        .96,
        .97,
        contest(clinc, clincTest, ALL, 1),
        Figures::first);
    Contest real =
        contest(
            read("hint3-sofmattress/sofmattress_train.csv"),
            read("hint3-sofmattress/sofmattress_test.csv"),
            ALL,
            1);
    row("HINT3 sofmattress, first right", .82, .85, real, Figures::first);
    row("HINT3 sofmattress, AUROC", .91, .93, real, Figures::auroc);
    row("BANKING77, one wording and 1,000 confirmations", .86, .88, confirmed(0), Figures::first);
    row("BANKING77, the same, a tenth of them wrong", .83, .85, confirmed(10), Figures::first);
  }

  private Contest contest(List<Labelled> train, List<Labelled> test, int wordings, int seeds) {
    return Contest.of(train, test, wordings, seeds, model);
  }

  /** Customers' wordings come in by chance, and one in {@code wrongOneIn} for another entry. */
  private Contest confirmed(int wrongOneIn) {
    List<Contest> contests = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      List<Faq> bank = Trial.bank(banking, 1, seed);
      List<Labelled> customers = new ArrayList<>(banking);
      Random random = new Random(seed);
      Collections.shuffle(customers, random);
      Map<String, List<String>> wordings = new ConcurrentHashMap<>();
      bank.forEach(faq -> wordings.put(faq.id().slug(), new ArrayList<>(faq.wordings())));
      for (int i = 0; i < CONFIRMATIONS; i++) {
        boolean wrong = wrongOneIn > 0 && i % wrongOneIn == 0;
        Labelled customer = customers.get(i);
        String id =
            wrong
                ? bank.get(random.nextInt(bank.size())).id().slug()
                : Trial.id(customer.label()).slug();
        wordings.getOrDefault(id, new ArrayList<>()).add(customer.text());
      }
      List<Faq> learned =
          bank.stream()
              .map(faq ->
                  Faqs.faq(
                      faq.id().slug(),
                      faq.title(),
                      wordings.getOrDefault(faq.id().slug(), List.of()).toArray(String[]::new)))
              .toList();
      contests.add(Contest.of(learned, bankingTest, model));
    }
    return Contest.mean(contests);
  }

  private static void row(
      String what, double goal, double stretch, Contest contest, ToDoubleFunction<Figures> figure) {
    double ours = figure.applyAsDouble(contest.ours());
    boolean atMost = what.endsWith("at most");
    System.out.printf(
        Locale.ROOT,
        "%-52s %7.3f %7.3f %7.3f %7.3f %7.3f  %s%n",
        what,
        goal,
        stretch,
        ours,
        figure.applyAsDouble(contest.words()),
        figure.applyAsDouble(contest.meaning()),
        goal == 0
            ? ""
            : met(ours, goal, atMost) ? met(ours, stretch, atMost) ? "stretch" : "met" : "NOT MET");
  }

  private static boolean met(double ours, double goal, boolean atMost) {
    return atMost ? ours <= goal : ours >= goal;
  }
}
