package dev.perch.knowledge.lucene;

import dev.perch.knowledge.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question, taken apart.
 *
 * @param words its words, as written, with their stems
 * @param weights how much each tells
 * @param meaning what it means; null where no sentence model runs
 * @param language the one it is written in
 */
record Asked(List<Stems.Word> words, Weights weights, @Nullable Vector meaning, String language) {

  /** A question is its first so many different words: 192 clauses, where Lucene allows 1,024. */
  private static final int MOST_WORDS = 64;

  static Asked of(String text, FaqIndex.Searcher searcher, Stems stems, @Nullable Meaning meaning) {
    String language = Language.of(text);
    Spelling spelling =
        language.equals(Language.ENGLISH)
            ? Spelling.mend(text, searcher, stems, meaning)
            : Spelling.asWritten(text);
    List<Stems.Word> words =
        stems.words(spelling.text(), MOST_WORDS).stream()
            .map(word -> word.writtenAs(spelling.written()))
            .toList();
    return new Asked(
        words,
        Weights.of(words, searcher),
        meaning == null ? null : new Vector(meaning.of(spelling.text())),
        language);
  }
}
