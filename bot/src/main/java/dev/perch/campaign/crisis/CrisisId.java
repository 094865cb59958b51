package dev.perch.campaign.crisis;

import dev.perch.knowledge.FaqId;
import java.util.Optional;

/**
 * The name of a crisis in commands and keys, such as {@code login-down}: made of its title when it
 * begins, and never changed. At most 60 lower-case letters, digits and single hyphens.
 */
public record CrisisId(String slug) {
  private static final int LONGEST = 60;
  private static final int LONGEST_TITLE = 50;

  public CrisisId {
    if (!FaqId.isSlug(slug) || slug.length() > LONGEST) {
      throw new IllegalArgumentException("no crisis's name: \"" + slug + "\"");
    }
  }

  /** The crisis of that name; nothing if it cannot be one. */
  public static Optional<CrisisId> parse(String text) {
    return FaqId.isSlug(text) && text.length() <= LONGEST
        ? Optional.of(new CrisisId(text))
        : Optional.empty();
  }

  /**
   * A name that goes with a title.
   *
   * @param nth from 1; another for each, so that two crises may have one title
   */
  static CrisisId ofTitle(String title, int nth) {
    String cut = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    String slug = FaqId.ofTitle(cut).map(FaqId::slug).orElse("crisis");
    return new CrisisId(nth == 1 ? slug : slug + "-" + nth);
  }

  @Override
  public String toString() {
    return slug;
  }
}
