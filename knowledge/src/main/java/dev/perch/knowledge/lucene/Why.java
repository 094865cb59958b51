package dev.perch.knowledge.lucene;

import java.util.Comparator;
import java.util.Set;

/**
 * Why an entry is suggested.
 *
 * @param words the question's words that it shares, as written
 * @param wording its wording that comes nearest
 */
record Why(Set<String> words, String wording, boolean holds) {

  static Why of(Entry entry, Asked asked) {
    Set<String> words = asked.weights().matchedWords(asked.words(), entry);
    Vector meaning = asked.meaning();
    if (meaning == null || entry.centroid() == null) {
      // By words alone, an entry that only answers with them is none that is asked with them.
      return new Why(words, asked.weights().nearestWording(entry), !words.isEmpty());
    }
    String nearest =
        entry.asked().stream()
            .max(Comparator.comparingDouble(wording -> Entry.near(wording, meaning)))
            .map(Entry.Wording::text)
            .orElse(entry.faq().title());
    return new Why(words, nearest, true);
  }
}
