package dev.perch.knowledge.lucene;

import static dev.perch.knowledge.lucene.Entry.ANSWER;
import static dev.perch.knowledge.lucene.Entry.REVIEW_BY;
import static dev.perch.knowledge.lucene.Entry.TAGS;
import static dev.perch.knowledge.lucene.Entry.TITLE;
import static dev.perch.knowledge.lucene.Entry.WORDINGS;

import dev.perch.knowledge.Answers;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Suggestion;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * {@link Answers} by BM25 over a bank that it follows.
 *
 * <p>The score of a suggestion is the entry's BM25 divided by the question's own ideal: the weights
 * (inverse document frequencies) of its four most telling words, those included that the bank does
 * not know. It says how much of the question the entry explains. An entry is suggested
 *
 * <ul>
 *   <li>from 0.4: about two telling words in four. Below, it is chance as often as not.
 *   <li>from half of the best one's score, so that a clear case stands alone
 *   <li>if its title or wordings share a word with the question, and not its answers only
 * </ul>
 *
 * <p>The figures were set by reasoning and by our own tweets for the sandbox's brand.
 */
public final class LuceneAnswers implements Answers, AutoCloseable {

  static final double SILENT_BELOW = 0.4;
  private static final double OF_THE_BEST = 0.5;

  /** A question is its first so many different words: 192 clauses, where Lucene allows 1,024. */
  private static final int QUESTION_WORDS = 64;

  /** A search is fewer, since each may stand for several words one slip away: 480 clauses. */
  private static final int SEARCH_WORDS = 12;

  private static final int SLIPS = 8;

  private final Stems stems = new Stems();
  private final FaqIndex index = new FaqIndex(stems);
  private final Clock clock;
  private final double silentBelow;
  private final FaqBank.Subscription following;

  /**
   * Reads {@code bank} and follows it until closed.
   *
   * @param clock tells today, in the time zone in which review dates are meant
   */
  public LuceneAnswers(FaqBank bank, Clock clock) {
    this(bank, clock, SILENT_BELOW);
  }

  /** For measuring: 0 suggests whatever matches at all. */
  LuceneAnswers(FaqBank bank, Clock clock, double silentBelow) {
    this.clock = clock;
    this.silentBelow = silentBelow;
    this.following = bank.follow(index::apply);
  }

  @Override
  public List<Suggestion> suggest(Question question, int most) {
    List<Stems.Word> words = stems.words(question.words(), QUESTION_WORDS);
    if (words.isEmpty() || most <= 0) {
      return List.of();
    }
    return index.search(searcher -> suggest(words, most, searcher));
  }

  private List<Suggestion> suggest(List<Stems.Word> words, int most, FaqIndex.Searcher searcher)
      throws IOException {
    Weights weights = Weights.of(words, searcher);
    List<Suggestion> suggestions = new ArrayList<>();
    double least = silentBelow;
    for (ScoreDoc hit : searcher.search(asked(weights.stems()), most).scoreDocs) {
      double score = hit.score / weights.ideal();
      Entry entry = searcher.entry(hit.doc);
      Set<String> matched = weights.matchedWords(words, entry);
      if (score >= least && !matched.isEmpty()) {
        String wording = weights.nearestWording(entry);
        suggestions.add(new Suggestion(entry.faq(), score, matched, wording));
        least = Math.max(least, score * OF_THE_BEST);
      }
    }
    return List.copyOf(suggestions);
  }

  @Override
  public List<Faq> search(String text, int most) {
    Set<String> wanted = new LinkedHashSet<>();
    for (Stems.Word word : stems.words(Question.tweet(text).words(), SEARCH_WORDS)) {
      wanted.add(word.stem());
    }
    if (wanted.isEmpty() || most <= 0) {
      return List.of();
    }
    return index.search(searcher -> {
      List<Faq> faqs = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(lenient(wanted), most).scoreDocs) {
        faqs.add(searcher.entry(hit.doc).faq());
      }
      return List.copyOf(faqs);
    });
  }

  @Override
  public void close() {
    following.close();
    index.close();
    stems.close();
  }

  /** The words of a question, in entries that may be suggested today. */
  private Query asked(Set<String> stems) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
    long today = LocalDate.now(clock).toEpochDay();
    query.add(LongPoint.newRangeQuery(REVIEW_BY, today, Long.MAX_VALUE), Occur.FILTER);
    for (String stem : stems) {
      query.add(new TermQuery(new Term(TITLE, stem)), Occur.SHOULD);
      query.add(new TermQuery(new Term(WORDINGS, stem)), Occur.SHOULD);
      query.add(new BoostQuery(new TermQuery(new Term(ANSWER, stem)), 0.5f), Occur.SHOULD);
    }
    return query.build();
  }

  /** The same words in any entry, and words that begin so or are a slip away. */
  private static Query lenient(Set<String> stems) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String stem : stems) {
      for (String field : List.of(TITLE, WORDINGS, ANSWER, TAGS)) {
        Term term = new Term(field, stem);
        query.add(new TermQuery(term), Occur.SHOULD);
        if (stem.length() > 2) {
          query.add(new BoostQuery(new PrefixQuery(term), 0.2f), Occur.SHOULD);
        }
        if (stem.length() > 3) {
          query.add(new BoostQuery(new FuzzyQuery(term, 1, 1, SLIPS, true), 0.2f), Occur.SHOULD);
        }
      }
    }
    return query.build();
  }
}
