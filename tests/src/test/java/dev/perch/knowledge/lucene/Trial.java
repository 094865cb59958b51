package dev.perch.knowledge.lucene;

import static dev.perch.knowledge.SharedFaqSets.NO_LABEL;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.SharedFaqSets.Labelled;
import dev.perch.knowledge.lucene.Ranking.Ranked;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One bank made of labelled questions, and how well questions are answered from it. */
final class Trial {

  /**
   * How one question fared.
   *
   * @param place of the right entry, from 0; -1 if it has none
   * @param score the best entry's
   * @param probability the best entry's
   */
  record Outcome(boolean inScope, int place, double score, double probability) {
    boolean right() {
      return place == 0;
    }
  }

  private Trial() {}

  /** The entries that {@code rows} make, with so many wordings each, drawn by {@code seed}. */
  static List<Faq> bank(List<Labelled> rows, int wordings, long seed) {
    Map<String, List<String>> byLabel =
        rows.stream()
            .filter(row -> !row.label().equals(NO_LABEL))
            .collect(groupingBy(Labelled::label, TreeMap::new, mapping(Labelled::text, toList())));
    Random random = new Random(seed);
    List<Faq> faqs = new ArrayList<>();
    byLabel.forEach((label, texts) -> {
      List<String> drawn = new ArrayList<>(texts);
      if (wordings < texts.size()) {
        Collections.shuffle(drawn, random);
      }
      faqs.add(
          Faqs.faq(
              id(label).slug(),
              label.replace('_', ' '),
              drawn.stream().limit(wordings).toArray(String[]::new)));
    });
    return faqs;
  }

  static LuceneAnswers answers(List<Faq> faqs, Meaning.Source meaning) {
    LuceneAnswers answers =
        new LuceneAnswers(MemoryFaqBank.of(faqs.toArray(Faq[]::new)), Clock.systemUTC(), meaning);
    answers.settled().orTimeout(10, MINUTES).join();
    return answers;
  }

  /** Asks {@code questions}, two at a time. */
  static List<Outcome> ask(LuceneAnswers answers, List<Labelled> questions) {
    return questions.parallelStream().map(question -> ask(answers, question)).toList();
  }

  private static Outcome ask(LuceneAnswers answers, Labelled question) {
    List<Ranked> ranked = answers.rank(question.text());
    int place =
        IntStream.range(0, ranked.size())
            .filter(i -> answers(question, ranked.get(i).entry()))
            .findFirst()
            .orElse(-1);
    return ranked.isEmpty()
        ? new Outcome(inScope(question), -1, 0, 0)
        : new Outcome(
            inScope(question), place, ranked.getFirst().score(), ranked.getFirst().probability());
  }

  static boolean inScope(Labelled question) {
    return !question.label().equals(NO_LABEL);
  }

  /** Whether {@code entry} is the right one. */
  static boolean answers(Labelled question, Entry entry) {
    return inScope(question) && entry.faq().id().equals(id(question.label()));
  }

  static FaqId id(String label) {
    return new FaqId(
        label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
  }
}
