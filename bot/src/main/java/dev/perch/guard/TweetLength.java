package dev.perch.guard;

import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;

/** How long a text is to X: weighted characters, a link 23 (configuration 3 of twitter-text). */
public final class TweetLength {
  /** What a tweet may weigh at most. */
  public static final int LIMIT = 280;

  /** More points than a link has, and few enough for the library. */
  private static final int MOST_POINTS = 15;

  private TweetLength() {}

  /**
   * What X makes of a text.
   *
   * @param weight 0 for an empty one
   * @param valid whether it has no character that X refuses; says nothing of one that is too heavy
   */
  record Measured(int weight, boolean valid) {}

  /** The weight of a text; 0 for an empty one. */
  public static int of(String text) {
    return measure(text).weight();
  }

  /**
   * X's own parser takes a millisecond, which a text without links or signs of its own is spared.
   */
  static Measured measure(String text) {
    if (isPlain(text)) {
      return new Measured(text.length(), true);
    }
    TwitterTextParseResults parsed = TwitterTextParser.parseTweet(untangled(text));
    return new Measured(parsed.weightedLength, parsed.isValid);
  }

  /**
   * The text with hyphens for the points of a word that has very many of them: looking for links in
   * one takes X's own library minutes. Such a word is no link, and weighs what its letters do.
   */
  public static String untangled(String text) {
    StringBuilder untangled = new StringBuilder(text);
    int points = 0;
    int begun = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean ends = i == text.length() || Character.isWhitespace(text.charAt(i));
      if (!ends) {
        points += text.charAt(i) == '.' ? 1 : 0;
        continue;
      }
      for (int at = begun; points > MOST_POINTS && at < i; at++) {
        if (text.charAt(at) == '.') {
          untangled.setCharAt(at, '-');
        }
      }
      points = 0;
      begun = i + 1;
    }
    return untangled.toString();
  }

  /** Signs of ASCII weigh one each; a point before a sign may make a link, which weighs another. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean last = i + 1 == text.length() || text.charAt(i + 1) == ' ';
      if (sign < ' ' || sign > '~' || sign == '/' || (!last && (sign == '.' || sign == ':'))) {
        return false;
      }
    }
    return !text.isBlank();
  }
}
