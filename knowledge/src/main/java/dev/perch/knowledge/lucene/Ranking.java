package dev.perch.knowledge.lucene;

import static dev.perch.knowledge.lucene.Entry.ANSWER;
import static dev.perch.knowledge.lucene.Entry.TITLE;
import static dev.perch.knowledge.lucene.Entry.WORDINGS;

import dev.perch.knowledge.score.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * Orders entries by how well they answer a question, on one state of the bank and one of what was
 * learned.
 */
final class Ranking {

  /** An entry's place: the higher the score, the better; the probability says how sure. */
  record Ranked(Entry entry, double score, double probability) {}

  /** Entries that BM25 is asked for; a bank has hardly more that share a word with a question. */
  private static final int BY_WORDS = 1_000;

  private final FaqIndex.Searcher searcher;
  private final Learned learned;
  private final long today;

  Ranking(FaqIndex.Searcher searcher, Learned learned, long today) {
    this.searcher = searcher;
    this.learned = learned;
    this.today = today;
  }

  /** Every entry that has anything to do with it and may be suggested, best first. */
  List<Ranked> of(Asked asked) throws IOException {
    IdentityHashMap<Entry, Double> explained = explained(asked);
    List<Ranked> ranked = new ArrayList<>();
    Vector meaning = asked.meaning();
    if (meaning == null || learned.head() == null) {
      explained.forEach((entry, part) -> ranked.add(byWords(entry, part)));
    } else {
      float[] heads = learned.probabilities(meaning);
      Predicate<Entry> near = near(meaning, explained);
      for (Entry entry : searcher.entries()) {
        if (mayBeSuggested(entry) && near.test(entry)) {
          ranked.add(ranked(entry, meaning, explained.getOrDefault(entry, 0.0), heads));
        }
      }
    }
    ranked.removeIf(it -> !it.entry().language().equals(asked.language()));
    ranked.sort(
        Comparator.comparingDouble(Ranked::probability)
            .thenComparingDouble(Ranked::score)
            .reversed()
            .thenComparing(it -> it.entry().faq().id()));
    return ranked;
  }

  /** Which entries are worth a look: in a bank of common size, all. */
  private Predicate<Entry> near(Vector meaning, IdentityHashMap<Entry, Double> explained)
      throws IOException {
    Neighbours neighbours = learned.neighbours();
    if (neighbours == null) {
      return _ -> true;
    }
    Set<Entry> near = neighbours.near(meaning);
    return entry ->
        near.contains(entry) || explained.containsKey(entry) || !neighbours.knows(entry);
  }

  private Ranked ranked(Entry entry, Vector meaning, double explained, float[] heads) {
    if (entry.centroid() == null) {
      return byWords(entry, explained);
    }
    double score =
        new Score(
                entry.nearest(meaning),
                entry.nearCentre(meaning),
                explained,
                learned.crowding().of(entry),
                learned.of(entry.faq().id(), heads))
            .value();
    return new Ranked(entry, score, learned.calibration().probability(score));
  }

  private static Ranked byWords(Entry entry, double explained) {
    return new Ranked(entry, explained, Learned.NOTHING.calibration().probability(explained));
  }

  private boolean mayBeSuggested(Entry entry) {
    return entry.faq().reviewBy() == null || entry.faq().reviewBy().toEpochDay() >= today;
  }

  /** How much of the question's own ideal each entry's BM25 is. */
  private IdentityHashMap<Entry, Double> explained(Asked asked) throws IOException {
    IdentityHashMap<Entry, Double> explained = new IdentityHashMap<>();
    if (!asked.words().isEmpty()) {
      double ideal = asked.weights().ideal();
      for (ScoreDoc hit : searcher.search(query(asked.weights().stems()), BY_WORDS).scoreDocs) {
        Entry entry = searcher.entry(hit.doc);
        if (mayBeSuggested(entry)) {
          explained.put(entry, hit.score / ideal);
        }
      }
    }
    return explained;
  }

  /** The words of a question that the bank knows. */
  private Query query(Set<String> stems) {
    Vocabulary known = searcher.vocabulary();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String stem : stems) {
      known.find(TITLE, stem).ifPresent(word -> query.add(word, Occur.SHOULD));
      known.find(WORDINGS, stem).ifPresent(word -> query.add(word, Occur.SHOULD));
      known
          .find(ANSWER, stem)
          .ifPresent(word -> query.add(new BoostQuery(word, 0.5f), Occur.SHOULD));
    }
    return query.build();
  }
}
