package dev.perch.knowledge;

import java.util.regex.Pattern;

/**
 * Takes from a tweet what only belongs to X and leaves the words as the customer wrote them:
 * handles, links and the "RT" of a copied tweet go, hashtags are split where their capitals show
 * the words ({@code #WhereIsMyOrder}), emoji and control characters become spaces, the three HTML
 * entities that X escapes are read back.
 */
final class TweetText {

  /**
   * Longer posts are read up to here, in UTF-16 units. A post on X may have 25,000 characters; one
   * that has not said within 4,000 what it is about is none that an FAQ answers.
   */
  static final int LONGEST = 4_000;

  private static final Pattern RETWEET = Pattern.compile("^\\s*RT\\b:?(?=\\s*@)");
  private static final Pattern LINK =
      Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+|\\b(?:t\\.co|pic\\.twitter\\.com)/\\w+");
  private static final Pattern HANDLE = Pattern.compile("(?<!\\w)[@\uFF20]\\w{1,20}");
  private static final Pattern HASHTAG = Pattern.compile("[#\uFF03]([\\p{L}\\p{M}\\p{N}_]+)");
  private static final Pattern CAPITALS =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|_+");

  /**
   * Whatever is no letter, mark, digit, punctuation or currency sign: emoji and their joiners,
   * control and format characters (so also overrides of the writing direction), lone surrogates.
   */
  private static final Pattern NO_WORDS =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{Sc}]|[\uFE00-\uFE0F\u20E3]");

  private TweetText() {}

  static String words(String written) {
    String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    text = RETWEET.matcher(text).replaceFirst(" ");
    text = LINK.matcher(text).replaceAll(" ");
    text = HANDLE.matcher(text).replaceAll(" ");
    text =
        HASHTAG
            .matcher(text)
            .replaceAll(tag -> " " + CAPITALS.matcher(tag.group(1)).replaceAll(" ") + " ");
    text = NO_WORDS.matcher(text).replaceAll(" ");
    return text.strip().replaceAll(" {2,}", " ");
  }
}
