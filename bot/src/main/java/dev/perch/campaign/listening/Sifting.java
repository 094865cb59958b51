package dev.perch.campaign.listening;

import dev.perch.desk.Mention;
import dev.perch.guard.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps out of one reading what nobody should answer, and says why. One thread at a time. */
final class Sifting {
  private static final int MOST_HASHTAGS = 5;
  private static final int MOST_NAMES = 6;

  private static final WordList GIVEAWAYS =
      WordList.of(
          List.of(
              "giveaway*",
              "give away*",
              "sweepstake*",
              "rt to win",
              "retweet to win",
              "follow to win",
              "follow and rt",
              "follow & rt",
              "follow and retweet",
              "like and retweet",
              "like & retweet",
              "chance to win",
              "enter to win",
              "tag a friend"));

  private static final WordList SALES =
      WordList.of(
          List.of(
              "airdrop*",
              "promo code*",
              "discount code*",
              "use my code",
              "affiliate",
              "link in bio",
              "buy followers",
              "passive income",
              "100x"));

  private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}_])#[\\p{L}\\p{N}_]+");
  private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}_])@[A-Za-z0-9_]+");
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final WordList others;
  private final Set<String> seen = new HashSet<>();

  /**
   * A sifting for one reading of one search.
   *
   * @param query what is searched for: who looks for another brand by name means its customers
   * @param competitors names of other brands
   */
  Sifting(String query, WordList competitors) {
    this.others = competitors.isIn(query) ? WordList.NONE : competitors;
  }

  /** Why it is kept out; nothing for what somebody may want to answer. */
  Optional<Fate> out(Overheard overheard) {
    Mention mention = overheard.mention();
    String text = mention.text();
    if (mention.skip() == Mention.Skip.OURS) {
      return Optional.of(Fate.OURS);
    }
    if (mention.skip() == Mention.Skip.RETWEET) {
      return Optional.of(Fate.RETWEET);
    }
    if (overheard.namesUs()) {
      return Optional.of(Fate.NAMES_US);
    }
    if (GIVEAWAYS.isIn(text)) {
      return Optional.of(Fate.GIVEAWAY);
    }
    if (SALES.isIn(text)
        || HASHTAG.matcher(text).results().count() > MOST_HASHTAGS
        || NAME.matcher(text).results().count() > MOST_NAMES) {
      return Optional.of(Fate.SPAM);
    }
    if (others.isIn(text)) {
      return Optional.of(Fate.OTHER_BRAND);
    }
    return seen.add(bare(text)) ? Optional.empty() : Optional.of(Fate.REPEATED);
  }

  /** Its words alone: copies differ in their links and in whom they name. */
  private static String bare(String text) {
    String words = NAME.matcher(LINK.matcher(text).replaceAll(" ")).replaceAll(" ");
    return GAP.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
