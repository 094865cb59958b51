package dev.perch.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says of a tweet that it asks nothing: nothing stands in it but names, signs, emoji and words of
 * thanks. A picture, a link, a number, a question mark or any other word makes it more than that.
 */
public final class Chatter {
  /** Counts nothing as chatter. */
  public static final Chatter NONE = new Chatter(List.of());

  private static final Pattern NAMES = Pattern.compile("@\\w+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}']+");

  private final Set<String> words;

  /**
   * Chatter.
   *
   * @param words that ask nothing, such as thanks; none, and no tweet is chatter
   */
  public Chatter(List<String> words) {
    Set<String> lower = new HashSet<>();
    words.forEach(word -> lower.add(word.strip().toLowerCase(Locale.ROOT)));
    this.words = Set.copyOf(lower);
  }

  public boolean is(Mention mention) {
    if (words.isEmpty()
        || !mention.pictures().isEmpty()
        || mention.text().indexOf('?') >= 0
        || mention.text().indexOf('¿') >= 0) {
      return false;
    }
    String bare = NAMES.matcher(mention.text().toLowerCase(Locale.ROOT)).replaceAll(" ");
    return BETWEEN
        .splitAsStream(bare.replace('’', '\''))
        .allMatch(word -> word.isEmpty() || words.contains(word));
  }
}
