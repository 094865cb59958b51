package dev.perch.desk.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** The list of words by which moods are read: {@code mood-words.txt}, of our own writing. */
final class MoodWords {
  private static final Map<String, Integer> EMOJI = emoji();

  private final Map<String, Integer> whole = new HashMap<>();
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Map<String, Set<String>> signs = new HashMap<>();

  private MoodWords() {}

  static MoodWords load() {
    MoodWords words = new MoodWords();
    try (InputStream in =
            Objects.requireNonNull(MoodWords.class.getResourceAsStream("mood-words.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(words::read);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("the jar can be read", e);
    }
  }

  private void read(String line) {
    List<String> parts = Arrays.asList(line.strip().split(" +"));
    String first = parts.getFirst();
    for (String part : parts.subList(1, parts.size())) {
      String word = part.replace('_', ' ');
      if (first.endsWith(":")) {
        signs.computeIfAbsent(first, _ -> new HashSet<>()).add(word);
      } else if (word.endsWith("*")) {
        beginnings.put(word.substring(0, word.length() - 1), Integer.valueOf(first));
      } else {
        whole.put(word, Integer.valueOf(first));
      }
    }
  }

  /** The weight of a word, from -4 to 4; of a phrase, its words apart by one space. */
  OptionalInt weight(String word) {
    Integer known = EMOJI.getOrDefault(word, whole.get(word));
    for (int end = word.length(); known == null && end > 2; end--) {
      known = beginnings.get(word.substring(0, end));
    }
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }

  boolean phrase(String words) {
    return whole.containsKey(words);
  }

  boolean turns(String word) {
    return is("not:", word);
  }

  boolean strengthens(String word) {
    return is("more:", word);
  }

  boolean weakens(String word) {
    return is("less:", word);
  }

  private boolean is(String sign, String word) {
    return signs.getOrDefault(sign, Set.of()).contains(word);
  }

  private static Map<String, Integer> emoji() {
    Map<String, Integer> weights = new HashMap<>();
    put(weights, -4, "😡🤬");
    put(weights, -3, "😠👿💩👎");
    put(weights, -2, "😤😒😞😢😭😩😫🙄😔💔");
    put(weights, 2, "😊😀😃😁😄👍🎉👏😎🙂☺");
    put(weights, 3, "😍❤😘💕🙌💖♥");
    return Map.copyOf(weights);
  }

  private static void put(Map<String, Integer> weights, int weight, String all) {
    all.codePoints().forEach(point -> weights.put(Character.toString(point), weight));
  }
}
