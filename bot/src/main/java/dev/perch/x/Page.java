package dev.perch.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of tweets, newest first, and what they refer to. The tweets are kept as JSON: one that
 * cannot be read must not cost the others.
 *
 * @param users those whom the tweets are from, by id
 * @param media by media key
 * @param authors who wrote the tweets that these refer to: author by tweet
 * @param next the token of the page before it in time, if there is one
 */
record Page(
    List<JsonNode> tweets,
    Map<String, Wire.User> users,
    Map<String, Wire.Media> media,
    Map<String, String> authors,
    Optional<String> next) {

  static Page of(JsonNode json) {
    JsonNode includes = json.path("includes");
    Map<String, String> authors = new HashMap<>();
    for (Wire.Tweet tweet :
        Stream.of("tweets", "posts")
            .flatMap(name -> all(includes.path(name), Wire.Tweet.class))
            .toList()) {
      if (tweet.id() != null && tweet.authorId() != null) {
        authors.put(tweet.id(), tweet.authorId());
      }
    }
    return new Page(
        json.path("data").valueStream().toList(),
        by(Wire.User::id, includes.path("users"), Wire.User.class),
        by(Wire.Media::mediaKey, includes.path("media"), Wire.Media.class),
        authors,
        Optional.ofNullable(json.path("meta").path("next_token").textValue()));
  }

  static String id(JsonNode tweet) {
    return tweet.path("id").asText();
  }

  List<String> ids() {
    return tweets.stream().map(Page::id).toList();
  }

  /** When the oldest of them was written, as far as X says. */
  Optional<Instant> oldest() {
    return tweets.stream().map(Page::createdAt).flatMap(Optional::stream).min(Instant::compareTo);
  }

  static Optional<Instant> createdAt(JsonNode tweet) {
    try {
      return Optional.of(Instant.parse(tweet.path("created_at").asText()));
    } catch (DateTimeException absent) {
      return Optional.empty();
    }
  }

  private static <T> Map<String, T> by(
      Function<T, @Nullable String> key, JsonNode list, Class<T> type) {
    Map<String, T> found = new HashMap<>();
    all(list, type)
        .forEach(one -> {
          String name = key.apply(one);
          if (name != null) {
            found.put(name, one);
          }
        });
    return found;
  }

  private static <T> Stream<T> all(JsonNode list, Class<T> type) {
    return list.valueStream().map(json -> read(json, type)).flatMap(Optional::stream);
  }

  private static <T> Optional<T> read(JsonNode json, Class<T> type) {
    try {
      return Optional.of(Wire.JSON.treeToValue(json, type));
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    }
  }
}
