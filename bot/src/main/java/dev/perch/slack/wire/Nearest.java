package dev.perch.slack.wire;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What somebody may have meant who mistyped: by the least number of letters to mend. */
public final class Nearest {
  private Nearest() {}

  /** All of them, the nearest first. */
  public static List<String> sorted(String typed, Collection<String> known) {
    return known.stream()
        .sorted(
            Comparator.<String>comparingInt(word -> distance(typed, word))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Those within a third of its letters, but two at least; the nearest first. */
  public static List<String> close(String typed, Collection<String> known, int most) {
    int reach = Math.max(2, typed.length() / 3);
    return sorted(typed, known).stream()
        .filter(word -> distance(typed, word) <= reach)
        .limit(most)
        .toList();
  }

  /** Letters to put in, take out or change (Levenshtein). */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
