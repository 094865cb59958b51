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

  /**
   * Letters to put in, take out, change, or swap with the next one (Damerau and Levenshtein, where
   * what was swapped stays).
   */
  static int distance(String one, String other) {
    int[][] mend = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          mend[i][j] = i + j;
        } else {
          int changed = mend[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
          mend[i][j] = Math.min(changed, 1 + Math.min(mend[i - 1][j], mend[i][j - 1]));
          if (areSwapped(one, i, other, j)) {
            mend[i][j] = Math.min(mend[i][j], 1 + mend[i - 2][j - 2]);
          }
        }
      }
    }
    return mend[one.length()][other.length()];
  }

  private static boolean areSwapped(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
