package dev.perch.guard.privacy;

import java.util.regex.Pattern;

/** What is written shortly before and behind a place: it often says what a number is. */
final class Around {
  private Around() {}

  /** Whether the pattern is among the {@code reach} characters before. */
  static boolean before(Folded text, int start, int reach, Pattern pattern) {
    String near = text.text().substring(Math.max(0, start - reach), start);
    return pattern.matcher(near).find();
  }

  /** Whether the pattern is among the {@code reach} characters behind. */
  static boolean behind(Folded text, int end, int reach, Pattern pattern) {
    String near = text.text().substring(end, Math.min(text.text().length(), end + reach));
    return pattern.matcher(near).find();
  }
}
