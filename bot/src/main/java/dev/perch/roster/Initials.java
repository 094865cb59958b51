package dev.perch.roster;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two letters that stand under a public reply. */
public final class Initials {
  /** Signs above and below letters, and apostrophes, are inside a word: López, O'Brien, प्रिया. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'\u2019]+");

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int LONGEST = 3;

  private Initials() {}

  /**
   * First letters of the first and the last word of a name, {@code AB}; {@code AG} (agent) where it
   * has no letter.
   */
  public static String of(String name) {
    return upper(of(words(name)));
  }

  private static String of(List<String> words) {
    return switch (words.size()) {
      case 0 -> "AG";
      case 1 -> first(words.getFirst(), 2);
      default -> first(words.getFirst(), 1) + first(words.getLast(), 1);
    };
  }

  /**
   * What somebody of that name may sign with, the likeliest first: {@link #of}, then with one more
   * letter of the last word, of the first, of the alphabet.
   */
  static Stream<String> candidates(String name) {
    List<String> words = words(name);
    String usual = of(words);
    String first = words.isEmpty() ? "" : words.getFirst();
    String last = words.size() < 2 ? "" : words.getLast();
    Stream<String> ofLast = after(last).map(letter -> usual + letter);
    Stream<String> ofFirst = after(first).map(letter -> first(first, 1) + letter + first(last, 1));
    Stream<String> any =
        ALPHABET.codePoints().mapToObj(letter -> usual + Character.toString(letter));
    return Stream.of(Stream.of(usual), ofLast, ofFirst, any)
        .flatMap(Function.identity())
        .map(Initials::upper)
        .filter(initials -> initials.codePointCount(0, initials.length()) <= LONGEST)
        .distinct();
  }

  /** The letters of a word but its first. */
  private static Stream<String> after(String word) {
    return word.codePoints().skip(1).mapToObj(Character::toString);
  }

  private static List<String> words(String name) {
    return BETWEEN_WORDS
        .splitAsStream(Normalizer.normalize(name, Normalizer.Form.NFC))
        .map(Initials::letters)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String upper(String letters) {
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
