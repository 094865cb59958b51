package dev.perch.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an entry, such as {@code refund-time}: lower-case letters and digits of the Latin
 * alphabet, in words joined by single hyphens, at most 80 characters. It never changes, so public
 * replies and links can point at it.
 */
public record FaqId(String slug) implements Comparable<FaqId> {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 80;

  /**
   * @throws IllegalArgumentException if {@code slug} is no such name
   */
  public FaqId {
    if (!isSlug(slug)) {
      throw new IllegalArgumentException("no FAQ id: \"" + slug + "\"");
    }
  }

  /** Whether {@code text} may be the name of an entry. */
  public static boolean isSlug(String text) {
    return text.length() <= LONGEST && SLUG.matcher(text).matches();
  }

  /**
   * The name that goes with a title: "Late parcels?" is {@code late-parcels}; none of no letters.
   */
  public static Optional<FaqId> ofTitle(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String joined = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = joined.substring(0, Math.min(joined.length(), LONGEST));
    String slug = cut.replaceAll("^-|-$", "");
    return isSlug(slug) ? Optional.of(new FaqId(slug)) : Optional.empty();
  }

  @Override
  public int compareTo(FaqId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
