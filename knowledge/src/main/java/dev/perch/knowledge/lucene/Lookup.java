package dev.perch.knowledge.lucene;

import static dev.perch.knowledge.lucene.Entry.ANSWER;
import static dev.perch.knowledge.lucene.Entry.TAGS;
import static dev.perch.knowledge.lucene.Entry.TITLE;
import static dev.perch.knowledge.lucene.Entry.WORDINGS;

import dev.perch.knowledge.Faq;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** A person looks for an entry: any field, beginnings of words and slips of one letter count. */
final class Lookup {

  /** Fewer than of a question, since each may stand for several words one slip away. */
  static final int MOST_WORDS = 12;

  private static final int SLIPS = 8;

  private Lookup() {}

  static List<Faq> find(List<String> stems, int most, FaqIndex.Searcher searcher)
      throws IOException {
    List<Faq> faqs = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(lenient(stems), most).scoreDocs) {
      faqs.add(searcher.entry(hit.doc).faq());
    }
    return List.copyOf(faqs);
  }

  private static Query lenient(List<String> stems) {
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
