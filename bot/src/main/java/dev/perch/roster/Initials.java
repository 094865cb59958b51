package dev.perch.roster;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Two letters that stand under a public reply. */
public final class Initials {
  /** Signs above and below letters, and apostrophes, are inside a word: López, O'Brien, प्रिया. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'\u2019]+");

  private Initials() {}

  /**
   * First letters of the first and the last word of a name, {@code AB}; {@code AG} (agent) where it
   * has no letter.
   */
  public static String of(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(composed)
            .map(Initials::letters)
            .filter(word -> !word.isEmpty())
            .toList();
    String letters =
        switch (words.size()) {
          case 0 -> "AG";
          case 1 -> first(words.getFirst(), 2);
          default -> first(words.getFirst(), 1) + first(words.getLast(), 1);
        };
    return letters.toUpperCase(Locale.ROOT);
  }

  private static String letters(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String first(String letters, int most) {
    int count = Math.min(most, letters.codePointCount(0, letters.length()));
    return letters.substring(0, letters.offsetByCodePoints(0, count));
  }
}
