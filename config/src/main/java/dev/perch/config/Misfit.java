package dev.perch.config;

import java.util.Collection;
import java.util.List;

/**
 * Something in a group of settings that does not fit the rest of it. A record's constructor refuses
 * all of them at once, and each is told at the line of its own key.
 *
 * @param key from the group on: {@code x.handles[0].team}; one that is not written is told at the
 *     nearest above it that is
 * @param words what is wrong, and what to do
 */
public record Misfit(String key, String words) {
  /** A name that is none of those that are known: the nearest of them is offered. */
  public static Misfit unknown(String key, String name, Collection<String> known, String words) {
    String guess = Words.meant(name, known).map("Did you mean %s?"::formatted).orElse("");
    return new Misfit(key, Words.sentences(words, guess));
  }

  /**
   * Refuses the settings, unless everything fits.
   *
   * @throws IllegalArgumentException with all of these
   */
  public static void refuse(List<Misfit> misfits) {
    if (!misfits.isEmpty()) {
      throw new Several(misfits);
    }
  }

  /** All of them, on their way to the lines where they stand. */
  static final class Several extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Misfit> all;

    private Several(List<Misfit> all) {
      super(String.join("; ", all.stream().map(Misfit::words).toList()));
      this.all = List.copyOf(all);
    }

    List<Misfit> all() {
      return all;
    }
  }
}
