package dev.perch.knowledge.lucene;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Mends slips of the pen: a word that the bank does not have becomes the bank's word that is one
 * letter away (one too many, one missing, one wrong, two swapped), of several the one that most
 * entries have. Now and then that mends what was right ("cart" in a bank of cards); to spare all
 * words of the dictionary was tried, and found less. Only the search sees the mended text.
 */
final class Spelling {

  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 4;

  private static final Pattern WORD = Pattern.compile("\\p{L}{" + SHORTEST + ",30}");

  private Spelling() {}

  static String mend(String text, IndexReader bank) throws IOException {
    Terms terms = MultiTerms.getTerms(bank, Entry.SPELLING);
    if (terms == null) {
      return text;
    }
    StringBuilder mended = new StringBuilder();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String written = word.group().toLowerCase(Locale.ROOT);
      String better = bank.docFreq(term(written)) > 0 ? null : nearest(written, terms);
      word.appendReplacement(
          mended, Matcher.quoteReplacement(better == null ? word.group() : better));
    }
    return word.appendTail(mended).toString();
  }

  private static @Nullable String nearest(String written, Terms terms) throws IOException {
    String best = null;
    int most = 0;
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, term(written), 1, 0, true);
    for (BytesRef found = near.next(); found != null; found = near.next()) {
      if (near.docFreq() > most && found.length >= SHORTEST - 1) {
        most = near.docFreq();
        best = found.utf8ToString();
      }
    }
    return best;
  }

  private static Term term(String word) {
    return new Term(Entry.SPELLING, word);
  }
}
