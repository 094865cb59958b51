package dev.perch.sandbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.perch.sandbox.x.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One tweet of the feed, or direct message; what the fields mean is told at the head of {@code
 * sandbox/feed.yaml}.
 *
 * @param as the username of who tweets
 * @param kind what sort of tweet it is, one of {@link #KINDS}
 * @param text with its placeholders
 * @param key its name for later ones, null for none
 * @param after the key of an earlier tweet of the same person that this one answers, null for none
 * @param pictures what it shows, null for nothing
 * @param to the handle that it is a direct message to, null for a tweet
 */
record FeedTweet(
    String as,
    String kind,
    String text,
    @Nullable String key,
    @Nullable String after,
    @Nullable List<Draft.Picture> pictures,
    @Nullable String to) {

  static final Set<String> KINDS =
      Set.of(
          "question",
          "complaint",
          "praise",
          "sarcasm",
          "language",
          "abuse",
          "private",
          "influencer",
          "storm",
          "hostile",
          "follow-up",
          "message",
          "other");

  private static final Pattern REPEATED = Pattern.compile("\\{(\\d{1,4}) x ([^}]+)}");
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** The feed that the sandbox ships. */
  static List<FeedTweet> shipped() {
    try (InputStream file = FeedTweet.class.getResourceAsStream("/sandbox/feed.yaml")) {
      if (file == null) {
        throw new IllegalStateException("sandbox/feed.yaml is not on the class path");
      }
      return checked(YAML.readValue(file, new TypeReference<List<FeedTweet>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("sandbox/feed.yaml cannot be read", e);
    }
  }

  /**
   * @throws IllegalArgumentException if a kind is unknown, a key is there twice, an answer answers
   *     nothing or somebody else, or a message is to nobody
   */
  static List<FeedTweet> checked(List<FeedTweet> feed) {
    Map<String, String> authors = new HashMap<>();
    for (FeedTweet tweet : feed) {
      if (!KINDS.contains(tweet.kind())) {
        throw new IllegalArgumentException("no such kind: " + tweet);
      }
      if (tweet.kind().equals("message") != (tweet.to() != null)
          || (tweet.to() != null && (tweet.after() != null || tweet.pictures() != null))) {
        throw new IllegalArgumentException(
            "a message, and nothing else, is to a handle; it shows and answers nothing: " + tweet);
      }
      if (tweet.after() != null && !tweet.as().equals(authors.get(tweet.after()))) {
        throw new IllegalArgumentException(
            "it must answer an earlier tweet of the same person: " + tweet);
      }
      if (tweet.key() != null && authors.put(tweet.key(), tweet.as()) != null) {
        throw new IllegalArgumentException("the key is there twice: " + tweet);
      }
    }
    return List.copyOf(feed);
  }

  /** The tweet as it is posted, with this order number, as an answer to the tweet of this id. */
  Draft draft(String order, @Nullable String replyTo) {
    Draft draft = Draft.of(words(order)).replyingTo(replyTo);
    return pictures == null ? draft : draft.with(pictures);
  }

  /** The text as it is posted, with this order number. */
  String words(String order) {
    Matcher repeated = REPEATED.matcher(text.replace("{order}", order));
    return repeated.replaceAll(
        match -> Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1)))));
  }
}
