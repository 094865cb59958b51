package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * X renamed tweets to posts, and its API speaks both: the spelling of the request decides the
 * spelling of the answer. With {@code post.fields} it answers as the contract says ({@code
 * edit_history_post_ids}, {@code includes.posts}); with {@code tweet.fields}, or neither, as it
 * always has ({@code edit_history_tweet_ids}, {@code includes.tweets}). Expansions are understood
 * in either spelling. Writes take no field selection and answer in tweets.
 *
 * <p>Within the emulator everything is said in posts, as in the contract.
 */
enum Vocabulary {
  TWEETS("tweet.fields"),
  POSTS("post.fields");

  private static final Map<String, String> TWEET_NAMES = new LinkedHashMap<>();
  private static final Map<String, String> POST_NAMES = new LinkedHashMap<>();

  static {
    pair("edit_history_post_ids", "edit_history_tweet_ids");
    pair("referenced_posts", "referenced_tweets");
    pair("note_post", "note_tweet");
    pair("posts", "tweets");
    pair("repost_count", "retweet_count");
    pair("post_count", "tweet_count");
    pair("pinned_post_id", "pinned_tweet_id");
    pair("most_recent_post_id", "most_recent_tweet_id");
  }

  /** The query parameter that asks in this vocabulary. */
  final String fieldsParameter;

  Vocabulary(String fieldsParameter) {
    this.fieldsParameter = fieldsParameter;
  }

  /** The contract's name for a field named in either vocabulary. */
  static String inPosts(String name) {
    return POST_NAMES.getOrDefault(name, name);
  }

  /** A field's name in this vocabulary, given in the contract's. */
  String name(String inPosts) {
    return this == POSTS ? inPosts : TWEET_NAMES.getOrDefault(inPosts, inPosts);
  }

  /** An answer written in posts, put into this vocabulary. */
  JsonNode spoken(JsonNode inPosts) {
    return switch (inPosts) {
      case ObjectNode object -> {
        ObjectNode renamed = object.objectNode();
        object
            .properties()
            .forEach(field -> renamed.set(name(field.getKey()), spoken(field.getValue())));
        yield renamed;
      }
      case ArrayNode array -> {
        ArrayNode renamed = array.arrayNode();
        array.forEach(element -> renamed.add(spoken(element)));
        yield renamed;
      }
      default -> inPosts;
    };
  }

  private static void pair(String post, String tweet) {
    TWEET_NAMES.put(post, tweet);
    POST_NAMES.put(tweet, post);
  }
}
