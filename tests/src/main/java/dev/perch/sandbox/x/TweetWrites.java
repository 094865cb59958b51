package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posting and deleting in the name of a handle. */
final class TweetWrites {
  /**
   * Fields understood here, and the type each must have. What the contract has beyond these is
   * refused by name.
   */
  private static final Map<String, String> POST =
      Map.of(
          "text",
          "string",
          "reply",
          "object",
          "quote_tweet_id",
          "string",
          "reply_settings",
          "string");

  private static final Map<String, String> REPLY =
      Map.of(
          "in_reply_to_tweet_id", "string",
          "exclude_reply_user_ids", "array",
          "auto_populate_reply_metadata", "boolean");

  private static final Set<String> NOT_EMULATED =
      Set.of(
          "card_uri,community_id,direct_message_deep_link,edit_options,for_super_followers_only,geo,made_with_ai,media,"
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
    Tweet tweet = publishing.byApi(handle, draft(RequestBody.object(call.body())));
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
    check("$", body, POST);
    Draft draft = Draft.of(body.path("text").asText());
    if (body.has("reply_settings")) {
      draft = draft.openTo(settings(body.path("reply_settings").asText()));
    }
    String quoted = id("$.quote_tweet_id", body.get("quote_tweet_id"));
    if (quoted != null) {
      draft = draft.quoting(quoted);
    }
    JsonNode reply = body.get("reply");
    if (reply == null) {
      return draft;
    }
    check("$.reply", reply, REPLY);
    String parent = id("$.reply.in_reply_to_tweet_id", reply.get("in_reply_to_tweet_id"));
    if (parent == null) {
      throw Problems.invalidBody("$.reply.in_reply_to_tweet_id: is missing but it is required");
    }
    Set<String> excluded = new HashSet<>();
    reply.path("exclude_reply_user_ids").forEach(user -> excluded.add(user.asText()));
    return draft.replyingTo(parent).excluding(excluded);
  }

  private static void check(String path, JsonNode object, Map<String, String> known) {
    List<Problems.Complaint> complaints =
        object.properties().stream()
            .flatMap(field -> fault(path, field.getKey(), field.getValue(), known).stream())
            .map(message -> new Problems.Complaint("", "", message))
            .toList();
    if (!complaints.isEmpty()) {
      throw Problems.invalidRequest(complaints);
    }
  }

  private static Optional<String> fault(
      String path, String name, JsonNode value, Map<String, String> known) {
    String type = value.getNodeType().name().toLowerCase(Locale.ROOT);
    String wanted = known.get(name);
    if (wanted == null) {
      String fault =
          path.equals("$") && NOT_EMULATED.contains(name)
              ? "this emulator of X does not take it yet"
              : "is not defined in the schema and the schema does not allow additional properties";
      return Optional.of(path + "." + name + ": " + fault);
    }
    return type.equals(wanted)
        ? Optional.empty()
        : Optional.of(path + "." + name + ": " + type + " found, " + wanted + " expected");
  }

  private static @Nullable String id(String path, @Nullable JsonNode value) {
    if (value != null && !TweetIds.WIRE.matcher(value.asText()).matches()) {
      throw Problems.invalidBody(path + ": does not match the regex pattern " + TweetIds.WIRE);
    }
    return value == null ? null : value.asText();
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
