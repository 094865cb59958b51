package dev.perch.knowledge.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;

/**
 * Tells in which language a text is written: by its script and, where that is Latin, by the small
 * words that every sentence has ("the", "nicht", "pour"), of which Lucene keeps a list for each
 * language. A word that several languages have counts for each as one of so many.
 *
 * <p>Where that shows nothing it is English, as most of what a desk reads, and harmless: what the
 * bank does not know is not answered anyway. Libraries that count letters do better on long texts;
 * on a tweet they are no surer, and they bring ten to eighty megabytes.
 */
final class Language {

  static final String ENGLISH = "en";

  /** None that the lists know, and not English. */
  static final String UNKNOWN = "und";

  /** Lucene's lists, by ISO 639-1. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry(ENGLISH, "snowball/english_stop.txt"),
          Map.entry("de", "snowball/german_stop.txt"),
          Map.entry("fr", "snowball/french_stop.txt"),
          Map.entry("es", "snowball/spanish_stop.txt"),
          Map.entry("it", "snowball/italian_stop.txt"),
          Map.entry("pt", "snowball/portuguese_stop.txt"),
          Map.entry("nl", "snowball/dutch_stop.txt"),
          Map.entry("sv", "snowball/swedish_stop.txt"),
          Map.entry("da", "snowball/danish_stop.txt"),
          Map.entry("no", "snowball/norwegian_stop.txt"),
          Map.entry("fi", "snowball/finnish_stop.txt"),
          Map.entry("hu", "snowball/hungarian_stop.txt"),
          Map.entry("tr", "tr/stopwords.txt"),
          Map.entry("ro", "ro/stopwords.txt"),
          Map.entry("cs", "cz/stopwords.txt"),
          Map.entry("id", "id/stopwords.txt"));

  /**
   * Lucene has none for it. Customers type on whatever keyboard they have, so without marks, too.
   */
  private static final List<String> POLISH =
      List.of(
          "i",
          "w",
          "na",
          "z",
          "ze",
          "że",
          "się",
          "sie",
          "nie",
          "jest",
          "do",
          "to",
          "jak",
          "ale",
          "o",
          "po",
          "za",
          "co",
          "czy",
          "mnie",
          "mi",
          "mój",
          "moj",
          "moja",
          "moje",
          "mojej",
          "dla",
          "od",
          "przez",
          "jestem",
          "są",
          "już",
          "juz",
          "tylko",
          "gdzie",
          "kiedy",
          "dlaczego",
          "proszę",
          "prosze",
          "dzień",
          "dobry",
          "dziękuję",
          "dziekuje",
          "mam",
          "mogę",
          "moge",
          "można",
          "mozna",
          "jeszcze",
          "bardzo",
          "ten",
          "ta",
          "tego",
          "tej",
          "tym",
          "który",
          "która",
          "będzie",
          "bedzie",
          "był",
          "była",
          "państwo",
          "wam",
          "wasz",
          "waszej",
          "albo",
          "lub");

  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.of(
          UnicodeScript.ARABIC, "ar",
          UnicodeScript.GREEK, "el",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.HAN, "zh",
          UnicodeScript.HIRAGANA, "ja",
          UnicodeScript.KATAKANA, "ja",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.THAI, "th",
          UnicodeScript.DEVANAGARI, "hi");

  /** So many small words of another language, shared ones in part, and twice those of English. */
  private static final double ENOUGH = 1;

  private static final double TIMES_ENGLISH = 2;

  /** So many different ones at least, for a single one may be a name. */
  private static final int WORDS = 2;

  /** So many words with letters that English does not have, and not one small word of English. */
  private static final int ACCENTED = 2;

  /** What the lists leave out and English tweets begin with. */
  private static final List<String> MORE_ENGLISH =
      List.of(
          "i", "want", "will", "please", "just", "get", "got", "can", "need", "help", "call", "me",
          "can't", "cant", "dont", "don't", "im", "ill", "won't", "wont", "isn't", "hi", "thanks");

  private static final Pattern APOSTROPHE = Pattern.compile("'");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");

  /** The languages that have a word among their small ones. */
  private static final Map<String, List<String>> SMALL_WORDS = smallWords();

  private Language() {}

  /** The ISO 639-1 code of the language that {@code text} is most likely written in. */
  static String of(String text) {
    UnicodeScript script = script(text);
    if (script == UnicodeScript.CYRILLIC) {
      return Cyrillic.of(text);
    }
    return script == UnicodeScript.LATIN || script == UnicodeScript.COMMON
        ? bySmallWords(text)
        : SCRIPTS.getOrDefault(script, script.name().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether {@link #of} may answer so: an entry in that language can be matched to its customers.
   */
  static boolean tells(String language) {
    return LISTS.containsKey(language)
        || language.equals("pl")
        || SCRIPTS.containsValue(language)
        || Cyrillic.KNOWN.contains(language);
  }

  /** The script of most letters; COMMON without any. Kana beside Han is Japanese. */
  private static UnicodeScript script(String text) {
    Map<UnicodeScript, Long> letters =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .collect(Collectors.groupingBy(script -> script, Collectors.counting()));
    UnicodeScript most =
        letters.entrySet().stream()
            .max(Map.Entry.<UnicodeScript, Long>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(UnicodeScript.COMMON);
    return most == UnicodeScript.HAN && letters.containsKey(UnicodeScript.HIRAGANA)
        ? UnicodeScript.HIRAGANA
        : most;
  }

  private static String bySmallWords(String text) {
    Map<String, Double> evidence = new HashMap<>();
    Set<String> telling = new HashSet<>();
    int accented = 0;
    for (String word : words(text)) {
      accented += word.chars().anyMatch(c -> c > 127 && Character.isLetter(c)) ? 1 : 0;
      List<String> languages = SMALL_WORDS.getOrDefault(word, List.of());
      languages.forEach(one -> evidence.merge(one, 1.0 / languages.size(), Double::sum));
      if (!languages.isEmpty() && !languages.contains(ENGLISH)) {
        telling.add(word);
      }
    }
    if (text.indexOf('\u00BF') >= 0 || text.indexOf('\u00A1') >= 0) {
      evidence.merge("es", 1.0, Double::sum);
      telling.addAll(List.of("\u00BF", "\u00A1"));
    }
    double english = evidence.getOrDefault(ENGLISH, 0.0);
    evidence.remove(ENGLISH);
    String none = accented >= ACCENTED && english == 0 ? UNKNOWN : ENGLISH;
    return evidence.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
        .filter(most -> most.getValue() >= ENOUGH && most.getValue() > TIMES_ENGLISH * english)
        .filter(_ -> telling.size() >= WORDS || none.equals(UNKNOWN))
        .map(Map.Entry::getKey)
        .orElse(none);
  }

  /** Its different words. "don't" is one, for it is in the lists so; "l'app" is two. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word :
        NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT).replace('\u2019', '\'')).toList()) {
      if (SMALL_WORDS.containsKey(word)) {
        words.add(word);
      } else {
        APOSTROPHE.splitAsStream(word).forEach(words::add);
      }
    }
    return words;
  }

  private static Map<String, List<String>> smallWords() {
    Map<String, List<String>> languages = new HashMap<>();
    LISTS.forEach((language, list) -> {
      list(list)
          .forEach(word -> languages.computeIfAbsent(word, _ -> new ArrayList<>()).add(language));
    });
    POLISH.forEach(word -> languages.computeIfAbsent(word, _ -> new ArrayList<>()).add("pl"));
    for (String word : MORE_ENGLISH) {
      List<String> known = languages.computeIfAbsent(word, _ -> new ArrayList<>());
      if (!known.contains(ENGLISH)) {
        known.add(ENGLISH);
      }
    }
    return Map.copyOf(languages);
  }

  /** The words of one of Lucene's lists. */
  static Set<String> list(String name) {
    Set<String> words = new HashSet<>();
    for (Object word : read(name)) {
      words.add(new String((char[]) word));
    }
    return words;
  }

  private static CharArraySet read(String list) {
    try (InputStream in =
            Objects.requireNonNull(
                CharArraySet.class.getResourceAsStream("/org/apache/lucene/analysis/" + list),
                list);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return list.startsWith("snowball")
          ? WordlistLoader.getSnowballWordSet(reader)
          : WordlistLoader.getWordSet(reader, "#");
    } catch (IOException e) {
      throw new UncheckedIOException("a list of Lucene's can be read", e);
    }
  }
}
