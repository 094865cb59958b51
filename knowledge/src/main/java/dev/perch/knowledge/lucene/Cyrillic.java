package dev.perch.knowledge.lucene;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells apart the languages that are written in Cyrillic: by a letter that one has and Russian has
 * not, else by small words. Where neither shows it nothing is told: a customer in Kyiv is better
 * left without a suggestion than given a Russian one.
 */
final class Cyrillic {
  static final String RUSSIAN = "ru";
  private static final String UKRAINIAN = "uk";
  private static final String BELARUSIAN = "be";
  private static final String BULGARIAN = "bg";
  private static final String SERBIAN = "sr";

  /** What it may answer, beside {@link Language#UNKNOWN}. */
  static final Set<String> KNOWN = Set.of(RUSSIAN, UKRAINIAN, BELARUSIAN, BULGARIAN, SERBIAN);

  private static final String ALPHABET = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}']+");

  /**
   * Lucene has none: words that every Ukrainian sentence has, written without the telling letters.
   */
  private static final List<String> UKRAINIAN_WORDS =
      List.of(
          "де",
          "що",
          "щоб",
          "як",
          "коли",
          "чому",
          "не",
          "на",
          "та",
          "але",
          "чи",
          "або",
          "до",
          "за",
          "мене",
          "моя",
          "моє",
          "ви",
          "вас",
          "вам",
          "ваш",
          "ваша",
          "дякую",
          "ласка",
          "прошу",
          "вже",
          "ще",
          "немає",
          "нема",
          "хто",
          "куди",
          "який",
          "яка",
          "треба",
          "можна",
          "буде",
          "було",
          "був",
          "була",
          "потрібно",
          "якщо",
          "тому",
          "добрий",
          "день",
          "вона",
          "вони",
          "так");

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          RUSSIAN, Language.list("snowball/russian_stop.txt"),
          BULGARIAN, Language.list("bg/stopwords.txt"),
          UKRAINIAN, Set.copyOf(UKRAINIAN_WORDS));

  private Cyrillic() {}

  static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (has(lower, "ў") || (has(lower, "і") && has(lower, "ыэё"))) {
      return BELARUSIAN;
    }
    Set<Integer> others =
        lower
            .codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
            .filter(c -> ALPHABET.indexOf(c) < 0)
            .boxed()
            .collect(Collectors.toSet());
    if (!others.isEmpty()) {
      return alone(others, "іїєґ")
          ? UKRAINIAN
          : alone(others, "ђјљњћџ") ? SERBIAN : Language.UNKNOWN;
    }
    return has(lower, "ыэё") ? RUSSIAN : bySmallWords(lower);
  }

  private static boolean has(String text, String letters) {
    return letters.chars().anyMatch(letter -> text.indexOf(letter) >= 0);
  }

  private static boolean alone(Set<Integer> letters, String own) {
    return letters.stream().allMatch(letter -> own.indexOf(letter) >= 0);
  }

  /** The language that has most of its words, and more of them than any other. */
  private static String bySmallWords(String lower) {
    Set<String> words = new HashSet<>(Arrays.asList(NO_LETTER.split(lower)));
    Map<String, Double> evidence =
        words.stream()
            .flatMap(Cyrillic::shares)
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.summingDouble(Map.Entry::getValue)));
    double most = evidence.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<String> best =
        evidence.entrySet().stream()
            .filter(each -> each.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return best.size() == 1 ? best.getFirst() : Language.UNKNOWN;
  }

  /** A word that several have counts for each as one of so many. */
  private static Stream<Map.Entry<String, Double>> shares(String word) {
    List<String> having =
        WORDS.keySet().stream()
            .filter(language -> WORDS.getOrDefault(language, Set.of()).contains(word))
            .toList();
    return having.stream().map(language -> Map.entry(language, 1.0 / having.size()));
  }
}
