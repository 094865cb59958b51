package dev.perch.sandbox.x;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one tweet. An edit is a new tweet with a new id and the same {@code firstId}.
 *
 * @param firstId the id of its oldest version, its own if it was never edited
 * @param typed what its author typed, before X added, escaped or shortened anything
 * @param source the name of the app that posted it
 */
record Tweet(
    long id,
    long firstId,
    XUser author,
    Instant createdAt,
    String typed,
    TweetText text,
    long conversationId,
    @Nullable Parent inReplyTo,
    @Nullable Long quotes,
    ReplySettings replySettings,
    String lang,
    List<Photo> photos,
    String source)
    implements Listed {

  /** The tweet that is answered, and who wrote it. */
  record Parent(long tweetId, String userId) {}

  /**
   * A picture on a tweet or a message.
   *
   * @param width in pixels, like {@code height}
   */
  record Photo(String mediaKey, String url, @Nullable String altText, int width, int height) {}

  /** Whether its text, the long one included, names this user. */
  boolean mentions(XUser user) {
    return text.entities().mention(user)
        || (text.note() != null && text.note().entities().mention(user));
  }

  /**
   * Whether X lets its author edit it: any post but an answer to somebody else (guide "Edit
   * Posts").
   */
  boolean isEditable() {
    return inReplyTo == null || inReplyTo.userId().equals(author.id());
  }

  String url() {
    return "https://x.com/" + author.username() + "/status/" + id;
  }
}
