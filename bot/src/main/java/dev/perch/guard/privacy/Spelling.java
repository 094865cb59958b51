package dev.perch.guard.privacy;

import java.util.regex.Pattern;

/**
 * Separators that are spelled out so that a machine should not see them: "jane [at] acme dot com".
 */
final class Spelling {
  private static final Pattern ANY =
      Pattern.compile(
          "(?i)\\b(?:at|dot|dash|hyphen|minus|arroba|punkt|point)\\b|\\s[@.]\\s|[\\[({<]\\s*[@.]");

  private static final Pattern BRACKETED_AT = bracketed("at|arroba|@");
  private static final Pattern BRACKETED_DOT = bracketed("dot|punkt|point|\\.");
  private static final Pattern BRACKETED_DASH = bracketed("dash|hyphen|minus|-");

  /** Behind a spaced dot only these are an address: "@ night. Is there" is none. */
  private static final String ENDING =
      "(?:com|net|org|edu|gov|info|biz|co|io|eu|de|uk|fr|es|it|nl|ch|ca|au)\\b";

  /** Only before a spelled dot: "look at acme.com" is no address. */
  private static final Pattern SPELLED_AT =
      Pattern.compile(
          "(?i)(?<=[\\p{L}\\p{N}])\\s{1,3}at\\s{1,3}(?=[\\p{L}\\p{N}-]{1,63}\\s{1,3}dot\\s{1,3}"
              + ENDING
              + ")");

  private static final Pattern SPACED_AT =
      Pattern.compile(
          "(?i)(?<=[\\p{L}\\p{N}])\\s{1,3}@\\s{1,3}(?=[\\p{L}\\p{N}-]{1,63}\\s{0,3}\\.\\s{0,3}"
              + ENDING
              + ")");

  private static final Pattern SPACED_DOT =
      Pattern.compile(
          "(?i)(?<=@[\\p{L}\\p{N}-]{1,63})(?:\\s{1,3}\\.\\s{0,3}|\\.\\s{1,3})(?=" + ENDING + ")");

  private static final Pattern SPELLED_DOT =
      Pattern.compile("(?i)(?<=[\\p{L}\\p{N}])\\s{1,3}dot\\s{1,3}(?=[\\p{L}\\p{N}])");

  private static final Pattern SPELLED_DASH =
      Pattern.compile("(?i)(?<=\\d)\\s{0,3}(?:dash|hyphen|minus)\\s{0,3}(?=\\d)");

  private Spelling() {}

  private static Pattern bracketed(String words) {
    return Pattern.compile("(?i)\\s{0,3}[\\[({<]\\s{0,3}(?:" + words + ")\\s{0,3}[\\])}>]\\s{0,3}");
  }

  /** The text with signs where they were spelled. */
  static Folded undone(Folded text) {
    if (!ANY.matcher(text.text()).find()) {
      return text;
    }
    return text.replacing(SPELLED_AT, "@")
        .replacing(BRACKETED_AT, "@")
        .replacing(BRACKETED_DOT, ".")
        .replacing(BRACKETED_DASH, "-")
        .replacing(SPELLED_DOT, ".")
        .replacing(SPELLED_DASH, "-")
        .replacing(SPACED_AT, "@")
        .replacing(SPACED_DOT, ".");
  }
}
