package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Posting and deleting in the name of a handle. */
final class TweetWrites {
  /**
   * Fields understood here, and the type each must have. What the contract has beyond these is
   * refused by name.
   */
  private static final Map<String, String> POST =
      Map.of(
          "text", "string",
          "reply", "object",
          "media", "object",
          "quote_tweet_id", "string",
          "reply_settings", "string");

  private static final Map<String, String> MEDIA =
      Map.of("media_ids", "array", "tagged_user_ids", "array");

  private static final Map<String, String> REPLY =
      Map.of(
          "in_reply_to_tweet_id", "string",
          "exclude_reply_user_ids", "array",
          "auto_populate_reply_metadata", "boolean");

  private static final Set<String> NOT_EMULATED =
      Set.of(
          "card_uri,community_id,direct_message_deep_link,edit_options,for_super_followers_only,geo,made_with_ai,"
              .concat("nullcast,paid_partnership,poll,share_with_followers")
              .split(","));

  private final Publishing publishing;
  private final Tweets tweets;

  TweetWrites(Publishing publishing, Tweets tweets) {
    this.publishing = publishing;
    this.tweets = tweets;
  }

  /**
   * Posts.
   *
   * <p>X's answer to this call lags behind its contract: it names the edit history in tweets, and
   * the one entry there is an empty string where the id belongs (seen in September 2026). So does
   * this one.
   */
  JsonNode create(Call call) {
    XUser handle = call.user();
    call.parameters().orRefuse();
    Tweet tweet = publishing.byApi(handle, draft(call.body().object()));
    ObjectNode data = Json.object().put("id", tweet.idText()).put("text", tweet.text().text());
    data.putArray(Vocabulary.TWEETS.name("edit_history_post_ids")).add("");
    return Json.object().set("data", data);
  }

  /**
   * Deletes a tweet of the handle's own. X's words for another's tweet, and for none, are not
   * known.
   */
  JsonNode delete(Call call) {
    XUser handle = call.user();
    call.parameters().orRefuse();
    Optional<Tweet> tweet = TweetIds.parse(call.pathId()).flatMap(tweets::find);
    if (tweet.isPresent() && !tweet.get().author().id().equals(handle.id())) {
      throw Problems.forbidden("You are not authorized to delete this Tweet.");
    }
    ObjectNode body = Json.object();
    body.putObject("data").put("deleted", publishing.delete(call.pathId()));
    return body;
  }

  private static Draft draft(JsonNode body) {
    BodyRules.check("$", body, POST, NOT_EMULATED);
    Draft draft = Draft.of(body.path("text").asText());
    if (body.has("reply_settings")) {
      draft = draft.openTo(settings(body.path("reply_settings").asText()));
    }
    if (body.has("quote_tweet_id")) {
      draft = draft.quoting(BodyRules.id("$.quote_tweet_id", body.get("quote_tweet_id")));
    }
    if (body.has("media")) {
      draft = draft.attaching(mediaIds(body.get("media")));
    }
    JsonNode reply = body.get("reply");
    if (reply == null) {
      return draft;
    }
    BodyRules.check("$.reply", reply, REPLY);
    String parent = BodyRules.id("$.reply.in_reply_to_tweet_id", reply.get("in_reply_to_tweet_id"));
    Set<String> excluded = new HashSet<>();
    reply.path("exclude_reply_user_ids").forEach(user -> excluded.add(user.asText()));
    return draft.replyingTo(parent).excluding(excluded);
  }

  private static List<String> mediaIds(JsonNode media) {
    BodyRules.check("$.media", media, MEDIA);
    List<String> ids = new ArrayList<>();
    media.path("media_ids").forEach(id -> ids.add(BodyRules.id("$.media.media_ids", id)));
    if (ids.isEmpty() || ids.size() > Draft.MOST_PICTURES) {
      throw Problems.invalidBody("$.media.media_ids: there must be 1 to 4 items in the array");
    }
    return ids;
  }

  private static ReplySettings settings(String wire) {
    return Arrays.stream(ReplySettings.values())
        .filter(settings -> settings.wire.equals(wire) && settings != ReplySettings.EVERYONE)
        .findFirst()
        .orElseThrow(() ->
            Problems.invalidBody(
                "$.reply_settings: does not have a value in the enumeration"
                    + " [following, mentionedUsers, subscribers, verified]"));
  }
}
