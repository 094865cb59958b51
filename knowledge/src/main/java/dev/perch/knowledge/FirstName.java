package dev.perch.knowledge;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first name within the name that a customer shows on X, if it can be greeted by. People call
 * themselves anything there, and no name at all reads better than "Hi xX_99" or "Hi The".
 */
final class FirstName {

  /** Emoji, and other signs with which people frame their names. */
  private static final Pattern ORNAMENT =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{P}\\s]|[\\p{Cf}\uFE00-\uFE0F\u20E3|~*\"()\\[\\]]");

  /** Letters, with a hyphen or an apostrophe between: Zoë, Jean-Luc, D'Arcy. */
  private static final Pattern WORD =
      Pattern.compile("\\p{L}\\p{M}*(?:[-'\u2019]?\\p{L}\\p{M}*){1,19}");

  /** In these scripts the family name stands first, and nobody is greeted by it alone. */
  private static final Pattern FAMILY_NAME_FIRST =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

  private static final Set<String> STYLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "rev", "capt");

  /** Words with which a display name begins that is a phrase. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "the",
          "a",
          "an",
          "i",
          "im",
          "i'm",
          "my",
          "your",
          "our",
          "we",
          "this",
          "that",
          "it",
          "is",
          "in",
          "on",
          "to",
          "and",
          "not",
          "no",
          "just",
          "only",
          "team",
          "official",
          "real",
          "big",
          "little",
          "old",
          "young",
          "angry",
          "happy",
          "sad",
          "mad",
          "king",
          "queen",
          "user",
          "customer",
          "anonymous",
          "anon",
          "admin",
          "support",
          "test",
          "null",
          "undefined",
          "unknown",
          "nobody",
          "someone",
          "fan",
          "ex",
          "stop",
          "vote",
          "free",
          "save",
          "former",
          "proud");

  /** Words with which the name of a company ends. */
  private static final Set<String> COMPANY =
      Set.of("ltd", "inc", "llc", "gmbh", "plc", "corp", "co", "news", "club", "shop", "store");

  private FirstName() {}

  static @Nullable String of(String displayName) {
    String plain = Normalizer.normalize(displayName, Normalizer.Form.NFKC);
    List<String> words =
        Stream.of(ORNAMENT.matcher(plain).replaceAll(" ").strip().split("\\s+", 12))
            .dropWhile(word -> STYLES.contains(key(word)))
            .toList();
    if (words.isEmpty() || COMPANY.contains(key(words.getLast()))) {
      return null;
    }
    String first = words.getFirst().replaceAll("[.,:;!?-]+$", "");
    boolean name =
        WORD.matcher(first).matches()
            && !NO_NAMES.contains(key(first))
            && !FAMILY_NAME_FIRST.matcher(first).find();
    return name ? inNormalCase(first) : null;
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[.,]+$", "");
  }

  /** "JANE" and "jane" become "Jane"; "JD", "McKay" and "Jean-Luc" stay. */
  private static String inNormalCase(String name) {
    boolean shouted = name.length() > 2 && name.equals(name.toUpperCase(Locale.ROOT));
    String calm = shouted ? name.toLowerCase(Locale.ROOT) : name;
    String[] parts = calm.split("(?<=-)", -1);
    StringBuilder result = new StringBuilder();
    for (String part : parts) {
      int first = part.isEmpty() ? 0 : part.offsetByCodePoints(0, 1);
      result
          .append(part.substring(0, first).toUpperCase(Locale.ROOT))
          .append(part.substring(first));
    }
    return result.toString();
  }
}
