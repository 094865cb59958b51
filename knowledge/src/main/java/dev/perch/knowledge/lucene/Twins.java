package dev.perch.knowledge.lucene;

import dev.perch.knowledge.Likeness.Near;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds wordings that say nearly the same: by what they mean, where that is known, and else by
 * their stems.
 */
final class Twins {
  /** Cosine from which on one says nothing that the other does not. */
  private static final double SAME_MEANING = 0.95;

  /** Share of the stems of both that both have. */
  private static final double SAME_STEMS = 0.8;

  private final Stems stems;
  private final Vectors vectors;

  Twins(Stems stems, Vectors vectors) {
    this.stems = stems;
    this.vectors = vectors;
  }

  /** Of each entry the nearest wording, if it says nearly the same. */
  List<Near> of(String words, Collection<Entry> entries) {
    Entry.Wording asked = wording(words);
    List<Near> near = new ArrayList<>();
    for (Entry entry : entries) {
      Entry.@Nullable Wording nearest = null;
      double best = 0;
      for (Entry.Wording wording : entry.asked()) {
        double likeness = likeness(asked, wording);
        if (likeness > best) {
          nearest = wording;
          best = likeness;
        }
      }
      if (nearest != null && best >= 1) {
        near.add(new Near(entry.faq().id(), nearest.text()));
      }
    }
    return near;
  }

  boolean are(String one, String other) {
    return likeness(wording(one), wording(other)) >= 1;
  }

  private Entry.Wording wording(String text) {
    Meaning meaning = vectors.meaning();
    Vector vector = vectors.known(text);
    if (vector == null && meaning != null) {
      vector = new Vector(meaning.of(Question.tweet(text).words()));
    }
    return new Entry.Wording(text, stems.of(text), vector);
  }

  /** 1 and more: nearly the same. */
  private static double likeness(Entry.Wording one, Entry.Wording other) {
    if (one.vector() != null && other.vector() != null) {
      return one.vector().near(other.vector()) / SAME_MEANING;
    }
    return shared(one.stems(), other.stems()) / SAME_STEMS;
  }

  private static double shared(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int all = one.size() + other.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }
}
