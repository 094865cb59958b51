package dev.perch.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How problems quote what was written, and guess what was meant. */
final class Words {
  private static final int LONGEST_QUOTE = 60;

  private Words() {}

  /** A text in quotes, cut where it is long, without the password of an address. */
  static String quote(String text) {
    return '"' + shortened(withoutPassword(text)) + '"';
  }

  /** The beginning of what is too long to be read in a message. */
  static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  /**
   * {@code redis://user:password@host} as {@code redis:…@host}, for anything with an @ behind a
   * colon.
   */
  static String withoutPassword(String text) {
    return text.replaceAll("(?s):(?=\\S).*@", ":…@");
  }

  /** What is wrong and what to do, with a full stop between; either may be empty. */
  static String sentences(String wrong, String remedy) {
    String stop =
        wrong.isEmpty() || ".!?…".contains(wrong.substring(wrong.length() - 1)) ? "" : ".";
    return (wrong + stop + " " + remedy).strip();
  }

  /** Of {@code known}, the one with the fewest letters to change; of equals, the first. */
  static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  /** The nearest, if it is near enough to be what was meant: a third of its letters differ. */
  static Optional<String> meant(String name, Collection<String> known) {
    return nearest(name, known)
        .filter(it -> distance(name, it) <= Math.max(1, Math.max(name.length(), it.length()) / 3));
  }

  /**
   * Levenshtein's distance, with two letters swapped as one change (optimal string alignment). To
   * it {@code apiUrl}, {@code api_url} and {@code api-url} are the same.
   */
  private static int distance(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int changed = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(changed, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1 && j > 1 && swapped(a, i, b, j)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }

  private static String plain(String name) {
    return shortened(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
