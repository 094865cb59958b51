package dev.perch.guard;

import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.text.Normalizer;

/** How long a text is to X: weighted characters, a link 23 (configuration 3 of twitter-text). */
public final class TweetLength {
  /** What a tweet may weigh at most. */
  public static final int LIMIT = 280;

  /** More points than a link has, and few enough for the library. */
  private static final int MOST_POINTS = 15;

  /** Before it stand Latin, Greek and Cyrillic, and no emoji but two. */
  private static final char PLAIN = '\u0530';

  /** Letters up to here weigh one; some that are composed of plain ones stand behind it. */
  private static final int LIGHTEST = 4_351;

  private TweetLength() {}

  /**
   * What X makes of a text.
   *
   * @param weight 0 for an empty one
   * @param valid whether it has no character that X refuses; says nothing of one that is too heavy
   */
  record Measured(int weight, boolean valid) {}

  /** A text, and what X makes of it. */
  private record Known(String text, Measured measured) {}

  /** Guard, price and editor ask for the same draft one after the other. */
  private static volatile Known last = new Known("", new Measured(0, false));

  /** The weight of a text; 0 for an empty one. */
  public static int of(String text) {
    return measure(text).weight();
  }

  /**
   * X's own parser takes a millisecond, which a text without links or signs of its own is spared:
   * most replies, in whatever language is written from left to right.
   */
  static Measured measure(String text) {
    if (isPlain(text)) {
      int weight =
          Normalizer.normalize(text, Normalizer.Form.NFC)
              .chars()
              .map(sign -> sign <= LIGHTEST ? 1 : 2)
              .sum();
      return new Measured(weight, true);
    }
    Known known = last;
    if (!known.text().equals(text)) {
      TwitterTextParseResults parsed = TwitterTextParser.parseTweet(untangled(text));
      known = new Known(text, new Measured(parsed.weightedLength, parsed.isValid));
      last = known;
    }
    return known.measured();
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

  /**
   * Whether it is made of letters and signs below {@link #PLAIN}; a point before a sign may make a
   * link, which weighs another, and two signs are emoji.
   */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean last = i + 1 == text.length() || " \n".indexOf(text.charAt(i + 1)) >= 0;
      boolean heavy = sign >= PLAIN || sign == '\u00a9' || sign == '\u00ae';
      boolean control = Character.isISOControl(sign) && sign != '\n';
      if (heavy || control || sign == '/' || (!last && (sign == '.' || sign == ':'))) {
        return false;
      }
    }
    return !text.isBlank();
  }
}
