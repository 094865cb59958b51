package dev.perch.sandbox.x;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to post.
 *
 * @param text what they typed
 * @param replyTo the id of the tweet they answer
 * @param quotes the id of the tweet they quote
 * @param pictures of a person, at most four
 * @param mediaIds of a handle that posts by API: what it uploaded before, at most four
 * @param excluded ids of users whom a reply does not name
 */
public record Draft(
    String text,
    @Nullable String replyTo,
    @Nullable String quotes,
    ReplySettings replySettings,
    List<Picture> pictures,
    List<String> mediaIds,
    Set<String> excluded) {

  /** The most pictures on one tweet. */
  public static final int MOST_PICTURES = 4;

  /**
   * A picture of the emulator's own drawing.
   *
   * @param name what is on it, see {@link Drawings}
   * @param alt what its author says about it, null for nothing
   */
  public record Picture(String name, @Nullable String alt) {}

  public Draft {
    pictures = List.copyOf(pictures);
    mediaIds = List.copyOf(mediaIds);
    if (pictures.size() > MOST_PICTURES) {
      throw new IllegalArgumentException("a tweet has at most four pictures");
    }
  }

  /** Only words. */
  public static Draft of(String text) {
    return new Draft(text, null, null, ReplySettings.EVERYONE, List.of(), List.of(), Set.of());
  }

  /** The same as an answer to this tweet; null for none. */
  public Draft replyingTo(@Nullable String tweetId) {
    return new Draft(text, tweetId, quotes, replySettings, pictures, mediaIds, excluded);
  }

  /** The same around this tweet. */
  public Draft quoting(String tweetId) {
    return new Draft(text, replyTo, tweetId, replySettings, pictures, mediaIds, excluded);
  }

  /** The same, open to replies of these only. */
  public Draft openTo(ReplySettings settings) {
    return new Draft(text, replyTo, quotes, settings, pictures, mediaIds, excluded);
  }

  /** The same with pictures. */
  public Draft with(List<Picture> shown) {
    return new Draft(text, replyTo, quotes, replySettings, shown, mediaIds, excluded);
  }

  /** The same with pictures, given by their alternative texts, empty for none. */
  public Draft withPhotos(String... altTexts) {
    return with(
        Stream.of(altTexts).map(alt -> new Picture(alt, alt.isEmpty() ? null : alt)).toList());
  }

  Draft attaching(List<String> ids) {
    return new Draft(text, replyTo, quotes, replySettings, pictures, ids, excluded);
  }

  Draft excluding(Set<String> userIds) {
    return new Draft(text, replyTo, quotes, replySettings, pictures, mediaIds, userIds);
  }
}
