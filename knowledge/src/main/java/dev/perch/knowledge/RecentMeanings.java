package dev.perch.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A meaning that remembers what it was asked lately: a tweet's meaning is wanted when it is
 * answered and again when it is folded, and to work it out is what costs.
 */
public final class RecentMeanings implements Meaning {
  private final Meaning meaning;
  private final Map<String, float[]> recent;

  /**
   * One that remembers.
   *
   * @param most how many texts; a vector each
   */
  public RecentMeanings(Meaning meaning, int most) {
    this.meaning = meaning;
    this.recent =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
              }
            });
  }

  /** A source of such. */
  public static Source of(Source source, int most) {
    return () -> new RecentMeanings(source.load(), most);
  }

  @Override
  public float[] of(String text) {
    float[] known = recent.get(text);
    if (known == null) {
      known = meaning.of(text);
      recent.put(text, known);
    }
    return known.clone();
  }

  @Override
  public boolean knows(String word) {
    return meaning.knows(word);
  }
}
