package dev.perch.slack.view;

/** Text of others, made harmless without changing what it says. */
public final class Literal {
  private static final String CUT = "…";
  private static final String NO_WORDS = "(no words)";

  /** Stands before a sign of emphasis, so that it is none. */
  private static final char NOTHING = '\u200b';

  private Literal() {}

  /**
   * Fit for {@code plain_text} and {@code rich_text}: without control characters (line breaks
   * stay), without marks that turn the writing direction of what follows, without halves of
   * surrogate pairs.
   *
   * @param most how many UTF-16 units may stay: Slack counts at most as many characters. What is
   *     cut ends in an ellipsis.
   */
  public static String clean(String text, int most) {
    StringBuilder clean = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (!harmless(point)) {
        continue;
      }
      if (clean.length() + Character.charCount(point) > most) {
        return clean.append(CUT).toString();
      }
      clean.appendCodePoint(point);
    }
    return clean.toString();
  }

  /** Clean, and never empty: Slack refuses a text element without text. */
  public static String words(String text, int most) {
    String clean = clean(text, most);
    return clean.isBlank() ? NO_WORDS : clean;
  }

  /**
   * Fit for mrkdwn: clean, on one line, with Slack's three signs escaped, and nothing emphasised.
   *
   * @param most how many UTF-16 units the escaped text may have; {@code &} alone takes five
   */
  public static String escape(String text, int most) {
    String clean = clean(text, most);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < clean.length(); ) {
      String sign = escaped(clean, i);
      if (escaped.length() + sign.length() > most) {
        return escaped.append(CUT).toString();
      }
      escaped.append(sign);
      i += Character.charCount(clean.codePointAt(i));
    }
    return escaped.toString();
  }

  private static String escaped(String text, int at) {
    return switch (text.codePointAt(at)) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\n', '\u2028', '\u2029' -> " ";
      case '*', '_', '~', '`' ->
          insideWord(text, at) ? text.substring(at, at + 1) : NOTHING + text.substring(at, at + 1);
      default -> Character.toString(text.codePointAt(at));
    };
  }

  /** There a sign emphasises nothing, and an address with one can still be copied. */
  private static boolean insideWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean harmless(int point) {
    boolean direction =
        (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2066 && point <= 0x2069)
            || point == 0x200F
            || point == 0x061C;
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !direction && !half && (point == '\n' || !Character.isISOControl(point));
  }
}
