package dev.perch.knowledge;

/**
 * What a customer asks.
 *
 * @param written the text as written, and as X delivered it; anything at all may stand in it
 * @param place where it would be answered
 */
public record Question(String written, Place place) {

  /** A question in a tweet. */
  public static Question tweet(String written) {
    return new Question(written, Place.TWEET);
  }

  /** The words asked, without what only belongs to X; see {@link TweetText}. May be empty. */
  public String words() {
    return TweetText.words(written);
  }
}
