package dev.perch.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How problems quote what was written, and guess what was meant. */
final class Words {
  private static final int LONGEST_QUOTE = 60;

  private Words() {}

  /** A text in quotes: one line, cut where it is long, without the password of an address. */
  static String quote(String text) {
    String line = withoutPassword(text).replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST_QUOTE
        ? '"' + line + '"'
        : '"' + line.substring(0, LONGEST_QUOTE) + "…\"";
  }

  /** {@code redis://user:password@host} as {@code redis://…@host}, for anything with an @. */
  static String withoutPassword(String text) {
    return text.replaceAll("(?s)//.*@", "//…@");
  }

  /** What is wrong and what to do, with a full stop between; either may be empty. */
  static String sentences(String wrong, String remedy) {
    boolean open = !wrong.isEmpty() && Character.isLetterOrDigit(wrong.charAt(wrong.length() - 1));
    return (wrong + (open ? "." : "") + " " + remedy).strip();
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

  /** Levenshtein's distance, in which {@code apiUrl}, {@code api_url} and {@code api-url} agree. */
  private static int distance(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
