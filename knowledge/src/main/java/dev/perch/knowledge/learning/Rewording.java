package dev.perch.knowledge.learning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How somebody changed an answer: the words from the first to the last that differ, as they stand,
 * with the line breaks between them.
 *
 * @param lead the word before them; empty at the beginning
 * @param gone what stood there; empty where something was added
 * @param added what stands there now; empty where something was taken away
 */
public record Rewording(String lead, String gone, String added) {
  private static final Pattern WORD = Pattern.compile("\\S+");

  /** Braces stay: they are a placeholder's. */
  private static final Pattern TRIFLES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}{}$€£%/]+");

  /** What was changed; nothing where only capitals, spaces or punctuation were. */
  public static Optional<Rewording> between(String before, String after) {
    List<MatchResult> was = words(before);
    List<MatchResult> is = words(after);
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
            start == 0 ? "" : was.get(start - 1).group(),
            part(before, was.subList(start, was.size() - end)),
            part(after, is.subList(start, is.size() - end)));
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

  /**
   * Another text changed in the same way, and not in another: its lines stay as they are. Nothing
   * where it cannot be told at which place.
   */
  public Optional<String> in(String text) {
    List<MatchResult> sought = words(gone.isEmpty() ? lead : gone);
    if (sought.isEmpty()) {
      return Optional.of(added + " " + text);
    }
    return only(sought, words(text))
        .map(found -> {
          int from = found.getFirst().start();
          int to = found.getLast().end();
          if (gone.isEmpty()) {
            return text.substring(0, to) + " " + added + text.substring(to);
          }
          return added.isEmpty()
              ? closed(text.substring(0, from), text.substring(to))
              : text.substring(0, from) + added + text.substring(to);
        });
  }

  /** Where in the text those words stand, if that is one place. */
  private static Optional<List<MatchResult>> only(
      List<MatchResult> sought, List<MatchResult> words) {
    String plain = plain(sought);
    List<MatchResult> found = List.of();
    for (int at = 0; at + sought.size() <= words.size(); at++) {
      List<MatchResult> here = words.subList(at, at + sought.size());
      if (plain(here).equals(plain)) {
        if (!found.isEmpty()) {
          return Optional.empty();
        }
        found = here;
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** What is left around words that were taken out: of the two gaps beside them the wider stays. */
  private static String closed(String left, String right) {
    String before = left.stripTrailing();
    String after = right.stripLeading();
    String one = left.substring(before.length());
    String other = right.substring(0, right.length() - after.length());
    if (before.isEmpty() || after.isEmpty()) {
      return before + after;
    }
    return before + (lines(one) > lines(other) ? one : other) + after;
  }

  private static long lines(String gap) {
    return gap.chars().filter(sign -> sign == '\n').count();
  }

  private static List<MatchResult> words(String text) {
    return WORD.matcher(text).results().toList();
  }

  private static String part(String text, List<MatchResult> words) {
    return words.isEmpty() ? "" : text.substring(words.getFirst().start(), words.getLast().end());
  }

  private static boolean same(MatchResult one, MatchResult other) {
    return plain(one.group()).equals(plain(other.group()));
  }

  private static String plain(List<MatchResult> words) {
    return plain(String.join(" ", words.stream().map(MatchResult::group).toList()));
  }

  private static String plain(String text) {
    return TRIFLES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
