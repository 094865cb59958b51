package dev.perch.campaign.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text that say what it is about: four letters or more, and not among those that any
 * text has. Each under its stem, so that "deliveries" and "delivery" are one; names of accounts and
 * links are none.
 *
 * @param byStem one spelling of each, as it stands in the text, by its stem
 */
record TellingWords(Map<String, String> byStem) {
  private static final Pattern NAMES_AND_LINKS =
      Pattern.compile("[@.]\\w+|https?://\\S+|\\S+\\.\\w{2,}/\\S*");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST = 4;

  /** Words of any text, those of mood and time among them: they tell no matter. */
  private static final Set<String> ANY =
      Arrays.stream(
              """
              about after again ahead also always another anyone anything around away back because been before being
              best better between both can't come comes could customer customers days didn't does doesn't doing done
              don't down each else even ever every everyone everything excited feel find first from gets getting give
              given goes going good great hack happy hard have haven't hello help here hope hour hours into isn't it's
              just keep know last later least less like little long look looking lots love made make makes making many
              maybe mean minute minutes month months more most much must need needs never next nothing okay once only
              open other over people please really right said same says seen should since some someone something soon
              start still such sure take taken tell than thank thanks that that's their them then there these they
              thing things think this those time times today together tomorrow tonight took tried trying under until
              used using very want wants week weeks well went were we're what when where which while whole will with
              without won't work world would year years yesterday your you're yours
              """
                  .split("\\s+", -1))
          .filter(word -> !word.isEmpty())
          .map(TellingWords::stem)
          .collect(Collectors.toUnmodifiableSet());

  TellingWords {
    byStem = Map.copyOf(byStem);
  }

  static TellingWords of(String text) {
    Map<String, String> found = new TreeMap<>();
    String bare = NAMES_AND_LINKS.matcher(text.replace('’', '\'')).replaceAll(" ");
    for (String word : BETWEEN.split(bare.toLowerCase(Locale.ROOT).replaceAll("'\\w+", ""), -1)) {
      String stem = stem(word);
      if (word.length() >= SHORTEST && !ANY.contains(stem)) {
        found.putIfAbsent(stem, word);
      }
    }
    return new TellingWords(found);
  }

  Set<String> stems() {
    return byStem.keySet();
  }

  /** Rough, and the same for both sides: it need not be a word. */
  private static String stem(String word) {
    String bare = word.replace("'", "");
    for (String ending :
        new String[] {
          "ingly", "edly", "ing", "ies", "ied", "ers", "es", "ed", "er", "y", "s", "e"
        }) {
      if (bare.endsWith(ending) && bare.length() - ending.length() >= SHORTEST - 1) {
        String left = bare.substring(0, bare.length() - ending.length());
        return left.length() > SHORTEST
                && left.charAt(left.length() - 1) == left.charAt(left.length() - 2)
            ? left.substring(0, left.length() - 1)
            : left;
      }
    }
    return bare;
  }
}
