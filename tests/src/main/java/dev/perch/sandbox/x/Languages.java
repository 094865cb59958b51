package dev.perch.sandbox.x;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A guess at the language of a tweet, by script or by its small words; {@code und} as on X where
 * there is none.
 */
final class Languages {
  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.of(
          Character.UnicodeScript.HIRAGANA, "ja",
          Character.UnicodeScript.KATAKANA, "ja",
          Character.UnicodeScript.HAN, "zh",
          Character.UnicodeScript.HANGUL, "ko",
          Character.UnicodeScript.CYRILLIC, "ru",
          Character.UnicodeScript.ARABIC, "ar",
          Character.UnicodeScript.GREEK, "el",
          Character.UnicodeScript.HEBREW, "iw",
          Character.UnicodeScript.DEVANAGARI, "hi");
  private static final Map<String, Set<String>> SMALL_WORDS = new LinkedHashMap<>();

  static {
    SMALL_WORDS.put(
        "en", Set.of("the", "is", "and", "my", "to", "you", "where", "how", "it", "not"));
    SMALL_WORDS.put(
        "de", Set.of("der", "die", "das", "ist", "und", "ich", "nicht", "wo", "mein", "meine"));
    SMALL_WORDS.put(
        "fr", Set.of("le", "la", "les", "est", "et", "je", "pas", "où", "mon", "ma", "vous"));
    SMALL_WORDS.put(
        "es", Set.of("el", "los", "es", "y", "mi", "no", "dónde", "está", "pedido", "por"));
    SMALL_WORDS.put(
        "pt", Set.of("o", "os", "é", "meu", "minha", "não", "onde", "está", "pedido", "por"));
    SMALL_WORDS.put(
        "it", Set.of("il", "gli", "è", "mio", "mia", "non", "dove", "ordine", "per", "che"));
    SMALL_WORDS.put("nl", Set.of("het", "een", "ik", "niet", "waar", "mijn", "is", "en", "jullie"));
    SMALL_WORDS.put("tr", Set.of("bir", "ve", "nerede", "bu", "için", "siparişim", "değil"));
    SMALL_WORDS.put("pl", Set.of("nie", "jest", "gdzie", "moje", "moja", "się", "w", "na"));
  }

  private Languages() {}

  static String of(String text) {
    String[] words =
        text.replaceAll("[@#]\\w+|https?://\\S+", " ").toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    String letters = String.join("", words);
    if (letters.isEmpty()) {
      return "und";
    }
    return letters
        .codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .filter(SCRIPTS::containsKey)
        // Japanese is mostly written in Chinese characters with some kana between.
        .max(Comparator.comparing(script -> script != Character.UnicodeScript.HAN))
        .map(SCRIPTS::get)
        .orElseGet(() -> bySmallWords(words));
  }

  private static String bySmallWords(String[] words) {
    String best = "en";
    long most = 0;
    for (Map.Entry<String, Set<String>> language : SMALL_WORDS.entrySet()) {
      long found = Arrays.stream(words).filter(language.getValue()::contains).count();
      if (found > most) {
        best = language.getKey();
        most = found;
      }
    }
    return best;
  }
}
