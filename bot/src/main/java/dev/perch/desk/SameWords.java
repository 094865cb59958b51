package dev.perch.desk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The different words of a tweet, without names, links and signs, and how alike two tweets are by
 * them.
 */
public record SameWords(Set<String> words) {
  private static final Pattern NAMES_AND_LINKS = Pattern.compile("@\\w+|https?://\\S+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Of ten words that either has, eight are in both. */
  private static final double NEARLY = 0.8;

  /** Fewer words than these many people say by chance. */
  private static final int TELLING = 5;

  public SameWords {
    words = Set.copyOf(words);
  }

  public static SameWords of(String text) {
    String bare = NAMES_AND_LINKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return new SameWords(
        Arrays.stream(BETWEEN.split(bare))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Nearly the same words; never so of a tweet without any. */
  public boolean nearly(SameWords other) {
    Set<String> both = new HashSet<>(words);
    both.retainAll(other.words);
    Set<String> either = new HashSet<>(words);
    either.addAll(other.words);
    return !both.isEmpty() && both.size() >= NEARLY * either.size();
  }

  /** Exactly the same words, and enough of them to be no chance. */
  boolean exactly(SameWords other) {
    return words.size() >= TELLING && words.equals(other.words);
  }
}
