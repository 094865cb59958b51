package dev.perch.knowledge.learning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How somebody changed an answer: the words from the first to the last that differ.
 *
 * @param lead the word before them; empty at the beginning
 * @param gone what stood there; empty where something was added
 * @param added what stands there now; empty where something was taken away
 */
public record Rewording(String lead, String gone, String added) {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Braces stay: they are a placeholder's. */
  private static final Pattern TRIFLES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}{}$€£%/]+");

  /** What was changed; nothing where only capitals, spaces or punctuation were. */
  public static Optional<Rewording> between(String before, String after) {
    List<String> was = words(before);
    List<String> is = words(after);
    int shorter = Math.min(was.size(), is.size());
    int start = 0;
    while (start < shorter && same(was.get(start), is.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && same(was.get(was.size() - 1 - end), is.get(is.size() - 1 - end))) {
      end++;
    }
    Rewording rewording =
        new Rewording(
            start == 0 ? "" : was.get(start - 1),
            String.join(" ", was.subList(start, was.size() - end)),
            String.join(" ", is.subList(start, is.size() - end)));
    return rewording.key().equals(plain(rewording.lead) + "||")
        ? Optional.empty()
        : Optional.of(rewording);
  }

  /** Equal for changes that come to the same. */
  public String key() {
    return plain(gone).isEmpty()
        ? plain(lead) + "||" + plain(added)
        : "|" + plain(gone) + "|" + plain(added);
  }

  /** Another text changed in the same way; nothing where it cannot be told at which place. */
  public Optional<String> in(String text) {
    List<String> words = words(text);
    List<String> sought = words(gone.isEmpty() ? lead : gone);
    if (sought.isEmpty()) {
      return Optional.of(added + " " + text);
    }
    int found = -1;
    for (int at = 0; at + sought.size() <= words.size(); at++) {
      if (plain(String.join(" ", words.subList(at, at + sought.size())))
          .equals(plain(String.join(" ", sought)))) {
        if (found >= 0) {
          return Optional.empty();
        }
        found = at;
      }
    }
    if (found < 0) {
      return Optional.empty();
    }
    int from = gone.isEmpty() ? found + sought.size() : found;
    String changed =
        String.join(" ", words.subList(0, from))
            + " "
            + added
            + " "
            + String.join(" ", words.subList(found + sought.size(), words.size()));
    return Optional.of(SPACE.matcher(changed).replaceAll(" ").strip());
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(SPACE.split(text.strip()));
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return TRIFLES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
