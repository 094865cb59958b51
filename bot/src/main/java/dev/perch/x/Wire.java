package dev.perch.x;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * X's answers as records: of each object the fields that Perch reads, all of which may be missing.
 * Unknown fields are passed over.
 */
final class Wire {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Wire() {}

  /**
   * A tweet.
   *
   * @param text escaped, links shortened; of a long post the beginning only
   * @param noteTweet a long post, whole
   */
  record Tweet(
      @Nullable String id,
      @Nullable String text,
      @JsonAlias("note_post") @Nullable Note noteTweet,
      @Nullable Entities entities,
      @Nullable String authorId,
      @Nullable String conversationId,
      @Nullable String createdAt,
      @Nullable String replySettings,
      @JsonAlias("edit_history_post_ids") List<String> editHistoryTweetIds,
      @JsonAlias("referenced_posts") List<Reference> referencedTweets,
      @Nullable Attachments attachments) {
    Tweet {
      editHistoryTweetIds = orNone(editHistoryTweetIds);
      referencedTweets = orNone(referencedTweets);
    }

    /** What X found in the whole text. */
    Entities found() {
      Entities found = noteTweet != null ? noteTweet.entities() : entities;
      return found != null ? found : Entities.NONE;
    }

    /** The tweet that this one quotes, answers or repeats, if it does. */
    Optional<String> referenced(String type) {
      return referencedTweets.stream()
          .filter(reference -> type.equals(reference.type()))
          .map(Reference::id)
          .findFirst();
    }
  }

  /** A direct message. */
  record Message(
      @Nullable String id,
      @Nullable String text,
      @Nullable Entities entities,
      @Nullable String senderId,
      @Nullable String dmConversationId,
      @Nullable String createdAt) {
    /** A tweet of the same words. */
    Tweet asTweet() {
      return new Tweet(
          id, text, null, entities, senderId, null, createdAt, null, List.of(), List.of(), null);
    }
  }

  record Note(@Nullable String text, @Nullable Entities entities) {}

  record Entities(List<Named> mentions, List<Link> urls) {
    static final Entities NONE = new Entities(List.of(), List.of());

    Entities {
      mentions = orNone(mentions);
      urls = orNone(urls);
    }
  }

  /** Somebody named in a text; {@code start} counts code points. */
  record Named(int start, @Nullable String id, @Nullable String username) {}

  /** A link: {@code url} as it stands in the text, {@code expandedUrl} where it leads. */
  record Link(
      @Nullable String url,
      @Nullable String expandedUrl,
      @Nullable String displayUrl,
      @Nullable String mediaKey) {}

  /** {@code type}: {@code replied_to}, {@code quoted} or {@code retweeted}. */
  record Reference(String type, String id) {}

  record Attachments(List<String> mediaKeys) {
    Attachments {
      mediaKeys = orNone(mediaKeys);
    }
  }

  record User(
      @Nullable String id,
      @Nullable String name,
      @Nullable String username,
      @Nullable String description,
      boolean verified,
      @Nullable UserMetrics publicMetrics) {}

  record UserMetrics(int followersCount) {}

  record Media(
      @Nullable String mediaKey,
      @Nullable String url,
      @Nullable String previewImageUrl,
      @Nullable String altText) {}

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
