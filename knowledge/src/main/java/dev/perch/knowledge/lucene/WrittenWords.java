package dev.perch.knowledge.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The bank's words as they are written, to be found by a word that is one slip away. Two such words
 * are the same once a letter is left out of one or of both (symmetric deletions, as SymSpell has
 * them), so a look takes one step for each letter. Lucene's fuzzy query builds an automaton for it:
 * with a dozen unknown words in a tweet that took as long as all else on the way to its card.
 */
final class WrittenWords {
  private static final int SHORTEST = 3;

  /** Longer ones are no words. */
  private static final int LONGEST = 31;

  private record Written(String word, int entries) {}

  private final List<Written> words = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  /** For all that a word may be with a letter less: its hash, and in the lower half the place. */
  private final long[] shortened;

  WrittenWords(IndexReader bank) throws IOException {
    Terms terms = MultiTerms.getTerms(bank, Entry.SPELLING);
    if (terms != null) {
      read(terms.iterator());
    }
    shortened =
        IntStream.range(0, words.size())
            .filter(place -> isLookedFor(words.get(place).word()))
            .boxed()
            .flatMapToLong(
                place -> shortened(words.get(place).word()).mapToLong(hash -> key(hash) | place))
            .sorted()
            .toArray();
  }

  private void read(TermsEnum terms) throws IOException {
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      String word = term.utf8ToString();
      known.add(word);
      words.add(new Written(word, terms.docFreq()));
    }
  }

  private static boolean isLookedFor(String word) {
    return word.length() >= SHORTEST && word.length() <= LONGEST;
  }

  private static long key(int hash) {
    return (long) hash << Integer.SIZE;
  }

  /** The hashes of the word and of all that it is with one letter less. */
  private static IntStream shortened(String word) {
    return IntStream.rangeClosed(0, word.length())
        .map(at ->
            at == word.length()
                ? word.hashCode()
                : new StringBuilder(word).deleteCharAt(at).toString().hashCode());
  }

  /** Whether an entry has it, in lower case, just so. */
  boolean has(String word) {
    return known.contains(word);
  }

  /**
   * The word of at least three letters that is one slip away (one letter too many, one missing, one
   * wrong, two swapped): of several the one that most entries have, of these the first of the
   * alphabet.
   */
  Optional<String> nearest(String word) {
    return shortened(word)
        .flatMap(this::standing)
        .distinct()
        .mapToObj(words::get)
        .filter(near -> isOneSlip(word, near.word()))
        .max(
            Comparator.comparingInt(Written::entries)
                .thenComparing(Written::word, Comparator.reverseOrder()))
        .map(Written::word);
  }

  /** Where the words stand that may be that with a letter less; by chance others do, too. */
  private IntStream standing(int hash) {
    int found = Arrays.binarySearch(shortened, key(hash));
    int first = found < 0 ? -found - 1 : found;
    return IntStream.range(first, shortened.length)
        .takeWhile(at -> shortened[at] >> Integer.SIZE == hash)
        .map(at -> (int) shortened[at]);
  }

  private static boolean isOneSlip(String one, String other) {
    int from = 0;
    int end = one.length();
    int otherEnd = other.length();
    while (from < Math.min(end, otherEnd) && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    while (Math.min(end, otherEnd) > from && one.charAt(end - 1) == other.charAt(otherEnd - 1)) {
      end--;
      otherEnd--;
    }
    return switch (end - from + otherEnd - from) {
      case 1 -> true;
      case 2 -> end == otherEnd;
      case 4 ->
          end == otherEnd
              && end - from == 2
              && one.charAt(from) == other.charAt(from + 1)
              && one.charAt(from + 1) == other.charAt(from);
      default -> false;
    };
  }
}
