package dev.perch.guard;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a tweet is about, as far as single words tell: names, products, numbers, nouns. Rough on
 * purpose: it decides no more than whether an author is asked once to look again.
 */
final class Specifics {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}])@\\w+|\\bhttps?://\\S+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Endings differ: "refund" is "refunded". */
  private static final int STEM = 5;

  private static final int SHORTEST = 4;

  /** Words that say nothing of what a tweet is about. */
  private static final Set<String> COMMON =
      stems(
          "about after again already also anyone back been before being come could does doing done dont even ever every"
              + " from getting give going good guys have having hello help here into just know like look made make many"
              + " more much must need never nothing only other over please really said same says should since some"
              + " someone something still such sure take tell than thank thanks that their them then there these they"
              + " thing think this those time today told very want week well were what when where which while will with"
              + " without would year your yours yourself");

  private Specifics() {}

  /** Whether a draft takes up anything of a tweet, or the tweet has nothing to take up. */
  static boolean takenUp(String tweet, String draft) {
    Set<String> asked = new HashSet<>(stems(tweet));
    asked.removeAll(COMMON);
    return asked.isEmpty() || stems(draft).stream().anyMatch(asked::contains);
  }

  private static Set<String> stems(String text) {
    return BETWEEN
        .splitAsStream(ADDRESS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "))
        .filter(word -> word.length() >= SHORTEST || word.chars().anyMatch(Character::isDigit))
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .collect(Collectors.toSet());
  }
}
