package dev.perch.knowledge.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Every word of an index, and where its entries stand: read through once, as to find the words of
 * one question in it takes longer than to score all entries that have them. Most words of a tweet
 * no entry has.
 */
final class Vocabulary {
  private static final List<String> FIELDS = List.of(Entry.TITLE, Entry.WORDINGS, Entry.ANSWER);

  private final Map<Term, TermStates> words = new HashMap<>();

  Vocabulary(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      for (String field : FIELDS) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          read(reader, leaf, field, terms.iterator());
        }
      }
    }
  }

  private void read(IndexReader reader, LeafReaderContext leaf, String field, TermsEnum terms)
      throws IOException {
    for (BytesRef word = terms.next(); word != null; word = terms.next()) {
      words
          .computeIfAbsent(
              new Term(field, BytesRef.deepCopyOf(word)), _ -> new TermStates(reader.getContext()))
          .register(terms.termState(), leaf.ord, terms.docFreq(), terms.totalTermFreq());
    }
  }

  /** How many entries have that stem there. */
  int entriesWith(String field, String stem) {
    TermStates known = words.get(new Term(field, stem));
    return known == null ? 0 : known.docFreq();
  }

  /** What finds the entries that have that stem there; nothing where none has. */
  Optional<TermQuery> find(String field, String stem) {
    Term term = new Term(field, stem);
    return Optional.ofNullable(words.get(term)).map(known -> new TermQuery(term, known));
  }
}
