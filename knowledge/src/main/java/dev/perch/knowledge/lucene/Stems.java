package dev.perch.knowledge.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How text becomes stems, the same for entries and questions. */
final class Stems extends Analyzer {

  /**
   * Words that carry nothing at all. Few on purpose: "how", "when", "not", "no", "my" and the like
   * do tell one question from another, and BM25 weighs them down by itself.
   */
  private static final Set<String> STOPWORDS =
      Set.of(
          "a", "am", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "is",
          "it", "of", "on", "or", "that", "the", "this", "to", "was", "were", "with");

  private static final CharArraySet STOP = new CharArraySet(STOPWORDS, false);

  /**
   * A word of a text.
   *
   * @param stem what it is looked up by
   * @param surface the word as written
   */
  record Word(String stem, String surface) {

    /** The same word, as it was written where it was mended. */
    Word writtenAs(Map<String, String> written) {
      return new Word(stem, written.getOrDefault(surface, surface));
    }
  }

  /** The words of {@code text} in order, stopwords left out, at most {@code most} different. */
  List<Word> words(String text, int most) {
    List<Word> words = new ArrayList<>();
    Set<String> different = new HashSet<>();
    try (TokenStream tokens = tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (different.size() < most && tokens.incrementToken()) {
        String surface = text.substring(offset.startOffset(), offset.endOffset());
        words.add(new Word(term.toString(), surface));
        different.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string cannot fail", e);
    }
    return words;
  }

  /** The different stems of {@code text}. */
  Set<String> of(String text) {
    return words(text, Integer.MAX_VALUE).stream().map(Word::stem).collect(Collectors.toSet());
  }

  Stems() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** Stems, but for spelling: there a word is what it is. */
  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(words));
    if (field.equals(Entry.SPELLING)) {
      return new TokenStreamComponents(words, stream);
    }
    return new TokenStreamComponents(words, new PorterStemFilter(new StopFilter(stream, STOP)));
  }
}
