package dev.perch.sandbox.x;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to post.
 *
 * @param text what they typed
 * @param replyTo the id of the tweet they answer
 * @param quotes the id of the tweet they quote
 * @param photos one alternative text a picture, empty for none; at most four pictures
 * @param excluded ids of users whom a reply does not name
 */
public record Draft(
    String text,
    @Nullable String replyTo,
    @Nullable String quotes,
    ReplySettings replySettings,
    List<String> photos,
    Set<String> excluded) {

  /** Only words. */
  public static Draft of(String text) {
    return new Draft(text, null, null, ReplySettings.EVERYONE, List.of(), Set.of());
  }

  /** The same as an answer to this tweet; null for none. */
  public Draft replyingTo(@Nullable String tweetId) {
    return new Draft(text, tweetId, quotes, replySettings, photos, excluded);
  }

  /** The same around this tweet. */
  public Draft quoting(String tweetId) {
    return new Draft(text, replyTo, tweetId, replySettings, photos, excluded);
  }

  /** The same, open to replies of these only. */
  public Draft openTo(ReplySettings settings) {
    return new Draft(text, replyTo, quotes, settings, photos, excluded);
  }

  /** The same with pictures, given by their alternative texts. */
  public Draft withPhotos(String... altTexts) {
    return new Draft(text, replyTo, quotes, replySettings, List.of(altTexts), excluded);
  }

  Draft excluding(Set<String> userIds) {
    return new Draft(text, replyTo, quotes, replySettings, photos, userIds);
  }
}
