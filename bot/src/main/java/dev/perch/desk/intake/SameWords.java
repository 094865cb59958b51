package dev.perch.desk.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The different words of a tweet, without names, links and signs, and how alike two tweets are by
 * them.
 *
 * @param marks one of 64 for each word: where a mark is missing, so is the word
 */
public record SameWords(Set<String> words, long marks) {
  private static final Pattern NAMES_AND_LINKS = Pattern.compile("@\\w+|https?://\\S+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Of ten words that either has, eight are in both. */
  private static final double NEARLY = 0.8;

  /** Fewer words than these many people say by chance. */
  private static final int TELLING = 5;

  public SameWords {
    words = Set.copyOf(words);
  }

  public SameWords(Set<String> words) {
    this(words, words.stream().mapToLong(word -> 1L << word.hashCode()).reduce(0, (a, b) -> a | b));
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
    return shareAtMost(other) >= NEARLY && share(other) >= NEARLY;
  }

  /** How many of the words that either has are in both: 0 to 1, and 0 of no words. */
  public double share(SameWords other) {
    return share(other, words.stream().filter(other.words::contains).count());
  }

  /** What {@link #share} is at most, told much faster: most tweets are nothing like each other. */
  public double shareAtMost(SameWords other) {
    return share(other, words.size() - Long.bitCount(marks & ~other.marks));
  }

  private double share(SameWords other, long both) {
    return both == 0 ? 0 : (double) both / (words.size() + other.words.size() - both);
  }

  /** Exactly the same words, and enough of them to be no chance. */
  boolean exactly(SameWords other) {
    return words.size() >= TELLING && words.equals(other.words);
  }
}
