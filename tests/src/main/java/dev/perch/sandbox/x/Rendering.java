package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Posts, users and pictures as JSON: the defaults and what was selected, nothing else. Said in
 * posts.
 */
final class Rendering {
  /** X's times: UTC, whole seconds, always with milliseconds. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Sight sight;
  private final Tweets tweets;
  private final Selection selection;

  Rendering(Sight sight, Selection selection) {
    this.sight = sight;
    this.tweets = sight.stores().tweets();
    this.selection = selection;
  }

  ObjectNode post(Tweet tweet) {
    ObjectNode post = Json.object().put("id", tweet.idText()).put("text", tweet.text().text());
    List<Long> history = tweets.history(tweet);
    history.forEach(id -> post.withArray("edit_history_post_ids").add(Long.toString(id)));
    if (selection.posts("author_id")) {
      post.put("author_id", tweet.author().id());
    }
    if (selection.posts("conversation_id")) {
      post.put("conversation_id", Long.toString(tweet.conversationId()));
    }
    if (selection.posts("created_at")) {
      post.put("created_at", time(tweet.createdAt()));
    }
    if (selection.posts("lang")) {
      post.put("lang", tweet.lang());
    }
    if (selection.posts("possibly_sensitive")) {
      post.put("possibly_sensitive", false);
    }
    if (selection.posts("reply_settings")) {
      post.put("reply_settings", tweet.replySettings().wire);
    }
    if (selection.posts("source")) {
      post.put("source", tweet.source());
    }
    if (selection.posts("display_text_range")) {
      String text = tweet.text().text();
      post.putArray("display_text_range")
          .add(tweet.text().displayStart())
          .add(text.codePointCount(0, text.length()));
    }
    if (selection.posts("edit_controls")) {
      post.set("edit_controls", editControls(tweet, history));
    }
    Set<String> withheld = sight.now(tweet.author()).standing().withheld();
    if (selection.posts("withheld") && !withheld.isEmpty()) {
      post.set("withheld", withheld(withheld).put("copyright", false));
    }
    references(tweet, post);
    attachments(tweet, post);
    if (selection.posts("public_metrics")) {
      post.set("public_metrics", metrics(tweet));
    }
    return post;
  }

  private void references(Tweet tweet, ObjectNode post) {
    Tweet.Parent parent = tweet.inReplyTo();
    if (parent != null && selection.posts("in_reply_to_user_id")) {
      post.put("in_reply_to_user_id", parent.userId());
    }
    if (!selection.posts(Selection.REFERENCED)) {
      return;
    }
    if (tweet.quotes() != null) {
      reference(post, "quoted", tweet.quotes());
    }
    if (parent != null) {
      reference(post, "replied_to", parent.tweetId());
    }
  }

  private static void reference(ObjectNode post, String type, long id) {
    post.withArray("referenced_posts").addObject().put("type", type).put("id", Long.toString(id));
  }

  private void attachments(Tweet tweet, ObjectNode post) {
    if (selection.posts("attachments") && !tweet.photos().isEmpty()) {
      ArrayNode keys = post.putObject("attachments").putArray("media_keys");
      tweet.photos().forEach(photo -> keys.add(photo.mediaKey()));
    }
    if (selection.posts("entities") && !tweet.text().entities().isEmpty()) {
      post.set("entities", entities(tweet.text().entities()));
    }
    TweetText.Note note = tweet.text().note();
    if (note != null && selection.posts("note_post")) {
      ObjectNode json = post.putObject("note_post").put("text", note.text());
      if (!note.entities().isEmpty()) {
        json.set("entities", entities(note.entities()));
      }
    }
  }

  private ObjectNode editControls(Tweet tweet, List<Long> history) {
    Instant since = tweets.find(tweet.firstId()).orElse(tweet).createdAt();
    return Json.object()
        .put("edits_remaining", Math.max(0, Publishing.EDITS - (history.size() - 1)))
        .put("is_edit_eligible", tweet.isEditable())
        .put("editable_until", time(since.plus(Publishing.EDITABLE)));
  }

  private ObjectNode metrics(Tweet tweet) {
    long replies =
        tweets.conversation(tweet.conversationId()).stream()
            .filter(other -> other.inReplyTo() != null && other.inReplyTo().tweetId() == tweet.id())
            .count();
    return Json.object()
        .put("repost_count", 0)
        .put("reply_count", replies)
        .put("like_count", 0)
        .put("quote_count", 0)
        .put("bookmark_count", 0)
        .put("impression_count", sight.now(tweet.author()).followers() / 10);
  }

  private static ObjectNode withheld(Set<String> countries) {
    ObjectNode json = Json.object();
    countries.stream().sorted().forEach(json.putArray("country_codes")::add);
    return json.put("scope", "user");
  }

  static ObjectNode entities(Entities entities) {
    ObjectNode json = Json.object();
    for (Entities.Mention mention : entities.mentions()) {
      span(json, "mentions", mention.start(), mention.end())
          .put("username", mention.username())
          .put("id", mention.id());
    }
    for (Entities.Url url : entities.urls()) {
      ObjectNode link =
          span(json, "urls", url.start(), url.end())
              .put("url", url.url())
              .put("expanded_url", url.expandedUrl())
              .put("display_url", url.displayUrl());
      if (url.mediaKey() != null) {
        link.put("media_key", url.mediaKey());
      }
    }
    for (Entities.Tag tag : entities.hashtags()) {
      span(json, "hashtags", tag.start(), tag.end()).put("tag", tag.tag());
    }
    return json;
  }

  private static ObjectNode span(ObjectNode entities, String kind, int start, int end) {
    return entities.withArray(kind).addObject().put("start", start).put("end", end);
  }

  ObjectNode user(XUser user) {
    ObjectNode json =
        Json.object()
            .put("id", user.id())
            .put("name", user.name())
            .put("username", user.username());
    if (selection.user().contains("created_at")) {
      json.put("created_at", time(user.createdAt()));
    }
    if (selection.user().contains("description")) {
      json.put("description", user.description());
    }
    if (selection.user().contains("profile_image_url")) {
      json.put("profile_image_url", user.profileImageUrl());
    }
    if (selection.user().contains("protected")) {
      json.put("protected", user.standing().guarded());
    }
    if (selection.user().contains("receives_your_dm")) {
      json.put("receives_your_dm", true);
    }
    if (selection.user().contains("verified")) {
      json.put("verified", user.verified());
    }
    if (selection.user().contains("verified_type")) {
      json.put("verified_type", user.verified() ? "blue" : "none");
    }
    if (selection.user().contains("receives_your_dm")) {
      json.put("receives_your_dm", sight.mayWriteTo(user));
    }
    if (selection.user().contains("withheld") && !user.standing().withheld().isEmpty()) {
      json.set("withheld", withheld(user.standing().withheld()));
    }
    if (selection.user().contains("public_metrics")) {
      json.putObject("public_metrics")
          .put("followers_count", user.followers())
          .put("following_count", user.following())
          .put("post_count", user.posts())
          .put("listed_count", user.listed());
    }
    return json;
  }

  ObjectNode photo(Tweet.Photo photo) {
    ObjectNode json = Json.object().put("media_key", photo.mediaKey()).put("type", "photo");
    if (selection.media().contains("url")) {
      json.put("url", photo.url());
    }
    if (selection.media().contains("width")) {
      json.put("width", photo.width());
    }
    if (selection.media().contains("height")) {
      json.put("height", photo.height());
    }
    if (selection.media().contains("alt_text") && photo.altText() != null) {
      json.put("alt_text", photo.altText());
    }
    return json;
  }

  static String time(Instant instant) {
    return TIME.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }
}
