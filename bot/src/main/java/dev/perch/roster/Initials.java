package dev.perch.roster;

import java.util.Locale;
import java.util.stream.Stream;

/** Two letters that stand under a public reply. */
public final class Initials {
  private Initials() {}

  /**
   * First letters of the first and the last word of a name, {@code AB}; {@code AG} (agent) where it
   * has no letter.
   */
  public static String of(String name) {
    String[] words =
        Stream.of(name.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toArray(String[]::new);
    String letters =
        switch (words.length) {
          case 0 -> "AG";
          case 1 ->
              words[0].substring(
                  0,
                  words[0].offsetByCodePoints(
                      0, Math.min(2, words[0].codePointCount(0, words[0].length()))));
          default -> first(words[0]) + first(words[words.length - 1]);
        };
    return letters.toUpperCase(Locale.ROOT);
  }

  private static String first(String word) {
    return Character.toString(word.codePointAt(0));
  }
}
