package dev.perch.x;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/** Whether a tweet of ours says what was approved, though X writes it its own way. */
final class SameText {
  private static final Pattern LEADING_NAMES = Pattern.compile("^(?:@\\w+\\s+)+");
  private static final Pattern SCHEME = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST_SLASH = Pattern.compile("/(?=\\s|$)");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SameText() {}

  /**
   * Compares them without what X changes: the names it puts before a reply, composed characters,
   * white space, and {@code http://} and the last slash of links.
   *
   * @param tweet as {@link TweetText} reads it
   */
  static boolean same(String approved, String tweet) {
    return plain(approved).equals(plain(tweet));
  }

  private static String plain(String text) {
    String spaced = SPACE.matcher(Normalizer.normalize(text, Form.NFC)).replaceAll(" ").strip();
    String bare = LEADING_NAMES.matcher(spaced).replaceFirst("");
    return LAST_SLASH.matcher(SCHEME.matcher(bare).replaceAll("")).replaceAll("");
  }
}
