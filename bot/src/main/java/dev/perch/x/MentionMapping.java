package dev.perch.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.Customer;
import dev.perch.desk.Handle;
import dev.perch.desk.Mention;
import dev.perch.desk.Mention.Skip;
import dev.perch.desk.Picture;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Mention} of X's JSON. Pure. */
final class MentionMapping {
  private final Ours ours;

  MentionMapping(Ours ours) {
    this.ours = ours;
  }

  /**
   * The mention.
   *
   * @param page what came with it
   * @param readAs whose mentions were read: it is this handle's unless it names another of ours
   *     first
   * @param since what was written before is older than the desk
   * @throws IllegalArgumentException if X left out what no ticket can do without: id, author, text
   *     or time
   */
  Mention map(JsonNode json, Page page, Handle readAs, Instant since) {
    Wire.Tweet tweet = read(json);
    String latest = required(tweet.id(), "id");
    String author = required(tweet.authorId(), "author_id");
    Instant posted = Instant.parse(required(tweet.createdAt(), "created_at"));
    Skip skip = skip(tweet, author, readAs, posted, since);
    return new Mention(
        tweet.editHistoryTweetIds().isEmpty() ? latest : tweet.editHistoryTweetIds().getFirst(),
        latest,
        Objects.requireNonNullElse(tweet.conversationId(), latest),
        tweet.referenced("replied_to").orElse(null),
        customer(author, page.users().get(author)),
        required(TweetText.of(tweet).orElse(null), "text"),
        pictures(tweet, page),
        posted,
        readAs.name(),
        replyAllowed(tweet, readAs, page),
        skip);
  }

  private static Wire.Tweet read(JsonNode json) {
    try {
      return Wire.JSON.treeToValue(json, Wire.Tweet.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("not a tweet as X describes them", unreadable);
    }
  }

  /** Without a profile, the address {@code x.com/i/status/...} still leads to the tweet. */
  static Customer customer(String id, Wire.@Nullable User user) {
    if (user == null) {
      return new Customer(id, "i", "", 0, false);
    }
    return new Customer(
        id,
        Objects.requireNonNullElse(user.username(), "i"),
        Objects.requireNonNullElse(user.name(), ""),
        user.publicMetrics() == null ? 0 : user.publicMetrics().followersCount(),
        user.verified());
  }

  private static List<Picture> pictures(Wire.Tweet tweet, Page page) {
    if (tweet.attachments() == null) {
      return List.of();
    }
    return tweet.attachments().mediaKeys().stream()
        .map(key -> Optional.ofNullable(page.media().get(key)))
        .flatMap(Optional::stream)
        .map(MentionMapping::picture)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Picture> picture(Wire.Media media) {
    String url = media.url() != null ? media.url() : media.previewImageUrl();
    return Optional.ofNullable(url)
        .map(address -> new Picture(address, Objects.requireNonNullElse(media.altText(), "")));
  }

  /**
   * X's rule since February 2026: its author named us or quoted us; and whom they let answer. Only
   * {@code mentionedUsers} is known to include us, so other settings count as no.
   */
  private boolean replyAllowed(Wire.Tweet tweet, Handle handle, Page page) {
    boolean named = Ours.named(handle, tweet.found());
    boolean quoted =
        tweet
            .referenced("quoted")
            .map(page.authors()::get)
            .filter(handle.userId()::equals)
            .isPresent();
    return switch (Objects.requireNonNullElse(tweet.replySettings(), "everyone")) {
      case "everyone" -> named || quoted;
      case "mentionedUsers" -> named;
      default -> false;
    };
  }

  private @Nullable Skip skip(
      Wire.Tweet tweet, String author, Handle readAs, Instant posted, Instant since) {
    if (ours.is(author)) {
      return Skip.OURS;
    }
    if (tweet.referenced("retweeted").isPresent()) {
      return Skip.RETWEET;
    }
    if (ours.firstNamed(tweet.found()).filter(first -> !first.equals(readAs)).isPresent()) {
      return Skip.OTHER_HANDLE;
    }
    return posted.isBefore(since) ? Skip.BEFORE_US : null;
  }

  static String required(@Nullable String value, String field) {
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("a tweet without " + field);
    }
    return value;
  }
}
