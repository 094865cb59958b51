package dev.perch.knowledge.lucene;

import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Question;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the bank's wordings mean, each worked out once: an entry that is edited keeps the vectors of
 * the wordings that stayed. Safe for use by many threads.
 */
final class Vectors {

  private final Map<String, Vector> byText = new ConcurrentHashMap<>();
  private volatile @Nullable Meaning meaning;

  /** Another that knows the same, at no cost: what it learns from here on is its own. */
  Vectors copy() {
    Vectors copy = new Vectors();
    copy.byText.putAll(byText);
    copy.meaning = meaning;
    return copy;
  }

  /** From now on meanings can be worked out. */
  void by(Meaning loaded) {
    meaning = loaded;
  }

  @Nullable Meaning meaning() {
    return meaning;
  }

  /** What {@code wording} means, if it was worked out. */
  @Nullable Vector known(String wording) {
    return byText.get(wording);
  }

  /** Works it out, unless that was done before; without a {@link Meaning} nothing happens. */
  void learn(String wording) {
    Meaning loaded = meaning;
    if (loaded != null) {
      byText.computeIfAbsent(wording, text -> new Vector(loaded.of(Question.tweet(text).words())));
    }
  }

  /** What {@code wording} means was worked out elsewhere. */
  void put(String wording, Vector vector) {
    byText.put(wording, vector);
  }

  /** Forgets all but these. */
  void keep(Set<String> wordings) {
    byText.keySet().retainAll(wordings);
  }
}
