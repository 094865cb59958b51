package dev.perch.guard;

import com.twitter.twittertext.TwitterTextParser;

/** How long a text is to X: weighted characters, a link 23 (configuration 3 of twitter-text). */
public final class TweetLength {
  /** What a tweet may weigh at most. */
  public static final int LIMIT = 280;

  private TweetLength() {}

  /** The weight of a text; 0 for an empty one. */
  public static int of(String text) {
    return text.isEmpty() ? 0 : TwitterTextParser.parseTweet(text).weightedLength;
  }
}
