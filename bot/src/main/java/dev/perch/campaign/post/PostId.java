package dev.perch.campaign.post;

import dev.perch.knowledge.FaqId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The name of a scheduled post in commands, such as {@code our-new-lamp-is}: made of its first
 * words when it is scheduled, and never changed. At most 80 lower-case letters, digits and single
 * hyphens.
 */
public record PostId(String slug) implements Comparable<PostId> {
  private static final int WORDS = 4;
  private static final int LONGEST = 40;

  public PostId {
    if (!FaqId.isSlug(slug)) {
      throw new IllegalArgumentException("no post's name: \"" + slug + "\"");
    }
  }

  /** The post of that name; nothing if it cannot be one. */
  public static Optional<PostId> parse(String text) {
    return FaqId.isSlug(text) ? Optional.of(new PostId(text)) : Optional.empty();
  }

  /**
   * A name that goes with a text.
   *
   * @param nth from 1; another for each, so that two posts may begin alike
   */
  static PostId ofText(String text, int nth) {
    String first =
        Arrays.stream(text.strip().split("\\s+")).limit(WORDS).collect(Collectors.joining(" "));
    String cut = first.substring(0, Math.min(first.length(), LONGEST));
    String slug = FaqId.ofTitle(cut).map(FaqId::slug).orElse("post");
    return new PostId(nth == 1 ? slug : slug + "-" + nth);
  }

  @Override
  public int compareTo(PostId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
