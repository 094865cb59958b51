package dev.perch.campaign;

import dev.perch.knowledge.FaqId;
import java.util.Optional;

/**
 * The name of a launch in commands, such as {@code glow-lamp-red}: made of its title when it is
 * planned, and never changed. At most 80 lower-case letters, digits and single hyphens.
 */
public record LaunchId(String slug) implements Comparable<LaunchId> {
  private static final int LONGEST_TITLE = 70;

  public LaunchId {
    if (!FaqId.isSlug(slug)) {
      throw new IllegalArgumentException("no launch's name: \"" + slug + "\"");
    }
  }

  /** The launch of that name; nothing if it cannot be one. */
  public static Optional<LaunchId> parse(String text) {
    return FaqId.isSlug(text) ? Optional.of(new LaunchId(text)) : Optional.empty();
  }

  /**
   * A name that goes with a title.
   *
   * @param nth from 1; another for each, so that two launches may have one title
   */
  static LaunchId ofTitle(String title, int nth) {
    String cut = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    String slug = FaqId.ofTitle(cut).map(FaqId::slug).orElse("launch");
    return new LaunchId(nth == 1 ? slug : slug + "-" + nth);
  }

  @Override
  public int compareTo(LaunchId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
