package dev.perch.knowledge.lucene;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each word of a question tells: the rarer among the bank's titles and wordings, the more.
 * A word that the bank does not know tells as much as one that a single entry has; by BM25's own
 * formula it would tell twice as much in a bank of three, and hardly more in one of a thousand.
 */
record Weights(Map<String, Double> byStem) {

  /**
   * About as many words carry what a customer asks ("mirror arrived huge crack"); around them, a
   * tweet greets, tells and scolds. An entry need not explain that part too, or the longer and
   * angrier a tweet, the less would ever be suggested.
   */
  private static final int TELLING_WORDS = 4;

  static Weights of(List<Stems.Word> words, FaqIndex.Searcher searcher) {
    Vocabulary known = searcher.vocabulary();
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Stems.Word word : words) {
      if (!weights.containsKey(word.stem())) {
        int inTitles = known.entriesWith(Entry.TITLE, word.stem());
        int inWordings = known.entriesWith(Entry.WORDINGS, word.stem());
        weights.put(word.stem(), idf(Math.max(1, Math.max(inTitles, inWordings)), searcher.size()));
      }
    }
    return new Weights(weights);
  }

  /** The inverse document frequency as BM25Similarity has it. */
  private static double idf(int documents, int all) {
    return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
  }

  Set<String> stems() {
    return byStem.keySet();
  }

  /** The score of an entry that explains the question: what its most telling words weigh. */
  double ideal() {
    return byStem.values().stream()
        .sorted(Comparator.reverseOrder())
        .limit(TELLING_WORDS)
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /**
   * The words, as written, that stand in the entry's title or wordings and tell at least half as
   * much as the one among them that tells most: of "where is my order" where and order, and not my.
   */
  Set<String> matchedWords(List<Stems.Word> words, Entry entry) {
    double most =
        words.stream().filter(word -> in(entry, word)).mapToDouble(this::weight).max().orElse(0);
    Set<String> matched = new LinkedHashSet<>();
    words.stream()
        .filter(word -> in(entry, word) && weight(word) >= most / 2)
        .forEach(word -> matched.add(word.surface()));
    return matched;
  }

  /** The wording that shares most weight with the question; of equals the one with least beside. */
  String nearestWording(Entry entry) {
    return entry.asked().stream()
        .min(
            Comparator.comparingDouble((Entry.Wording wording) -> -shared(wording))
                .thenComparingInt(wording -> wording.stems().size()))
        .map(Entry.Wording::text)
        .orElse(entry.faq().title());
  }

  private double shared(Entry.Wording wording) {
    return byStem.entrySet().stream()
        .filter(weight -> wording.stems().contains(weight.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static boolean in(Entry entry, Stems.Word word) {
    return entry.stems().contains(word.stem());
  }

  private double weight(Stems.Word word) {
    return byStem.getOrDefault(word.stem(), 0.0);
  }
}
