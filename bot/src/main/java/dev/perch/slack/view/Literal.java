package dev.perch.slack.view;

/** Text of others, made harmless without changing what it says. */
public final class Literal {
  private static final String CUT = "…";

  private Literal() {}

  /**
   * Fit for {@code plain_text} and {@code rich_text}: without control characters (line breaks
   * stay), without marks that turn the writing direction of what follows, without halves of
   * surrogate pairs.
   *
   * @param most how many code points may stay; what is cut ends in an ellipsis
   */
  public static String clean(String text, int most) {
    StringBuilder clean = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (kept == most) {
        return clean.append(CUT).toString();
      }
      if (harmless(point)) {
        clean.appendCodePoint(point);
        kept++;
      }
    }
    return clean.toString();
  }

  /** Fit for mrkdwn: clean, on one line, with Slack's three signs escaped, {@code &} first. */
  public static String escape(String text, int most) {
    return clean(text, most)
        .replace('\n', ' ')
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        // Signs of emphasis would swallow the words around them.
        .replaceAll("[*_~`]", "\u200b$0");
  }

  private static boolean harmless(int point) {
    boolean direction =
        (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2066 && point <= 0x2069)
            || point == 0x200F;
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !direction && !half && (point == '\n' || !Character.isISOControl(point));
  }
}
