package dev.perch.desk.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what somebody's words are known again wherever they stand: each run of {@link #RUN} words, and
 * shorter texts whole where they are long enough to be told from anybody's. Case, punctuation and
 * how a place writes them down (JSON, Slack's entities) do not matter.
 */
public final class Phrases {
  private static final int RUN = 5;

  /** Characters that a text of fewer words must have: "thanks a lot" is everybody's. */
  private static final int DISTINCT = 14;

  private static final Pattern WRITTEN_DOWN =
      Pattern.compile("\\\\u[0-9a-fA-F]{4}|\\\\[nrtbf\"/\\\\]|&(amp|lt|gt|quot);");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");

  private final Set<List<String>> runs = new HashSet<>();
  private int unknown;

  private Phrases() {}

  /** The phrases of these texts. */
  public static Phrases of(Collection<String> texts) {
    Phrases phrases = new Phrases();
    texts.forEach(phrases::add);
    return phrases;
  }

  private void add(String text) {
    List<String> words = words(text);
    if (words.size() >= RUN) {
      runs(words, RUN).forEach(runs::add);
    } else if (String.join(" ", words).length() >= DISTINCT) {
      runs.add(words);
    } else {
      unknown++;
    }
  }

  /** How many there are. */
  public int count() {
    return runs.size();
  }

  /** How many texts were too short to be known again. */
  public int unknown() {
    return unknown;
  }

  /** Whether one of them stands there. */
  public boolean standIn(String text) {
    List<String> words = words(text);
    for (int size = 1; size <= RUN && !runs.isEmpty(); size++) {
      if (runs(words, size).stream().anyMatch(runs::contains)) {
        return true;
      }
    }
    return false;
  }

  private static List<List<String>> runs(List<String> words, int size) {
    List<List<String>> all = new ArrayList<>();
    for (int from = 0; from + size <= words.size(); from++) {
      all.add(words.subList(from, from + size));
    }
    return all;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(WRITTEN_DOWN.matcher(text).replaceAll(" "));
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
