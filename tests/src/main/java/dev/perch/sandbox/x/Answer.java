package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One read's answer: {@code data}, {@code includes} as far as expansions ask, {@code errors},
 * {@code meta}.
 */
final class Answer {
  private final Selection selection;
  private final Sight sight;
  private final Tweets tweets;
  private final Users users;
  private final Rendering rendering;
  private final DmRendering messages;
  private final ObjectNode body = Json.object();
  private final ArrayNode errors = Json.array();
  private final Map<String, XUser> includedUsers = new LinkedHashMap<>();
  private final Map<Long, Tweet> includedPosts = new LinkedHashMap<>();
  private final Set<Tweet.Photo> includedMedia = new LinkedHashSet<>();

  Answer(Selection selection, Sight sight) {
    this.selection = selection;
    this.sight = sight;
    this.tweets = sight.stores().tweets();
    this.users = sight.stores().users();
    this.rendering = new Rendering(sight, selection);
    this.messages = new DmRendering(selection);
  }

  Answer post(Tweet tweet) {
    body.set("data", rendering.post(tweet));
    expand(tweet);
    return this;
  }

  /** A list of posts; X leaves {@code data} out where there are none. */
  Answer posts(List<Tweet> list) {
    list.forEach(tweet -> body.withArray("data").add(rendering.post(tweet)));
    list.forEach(this::expand);
    return this;
  }

  Answer message(DirectMessage message) {
    body.set("data", messages.event(message));
    expand(message);
    return this;
  }

  Answer messages(List<DirectMessage> list) {
    list.forEach(message -> body.withArray("data").add(messages.event(message)));
    list.forEach(this::expand);
    return this;
  }

  Answer user(XUser user) {
    body.set("data", rendering.user(user));
    return this;
  }

  Answer users(List<XUser> list) {
    list.forEach(user -> body.withArray("data").add(rendering.user(user)));
    return this;
  }

  Answer meta(ObjectNode meta) {
    body.set("meta", meta);
    return this;
  }

  /** Something asked for by name is not there. */
  Answer missing(String type, String parameter, String value) {
    errors.add(Problems.resourceNotFound(type, parameter, value));
    return this;
  }

  /** Something is there and not for the caller to see. */
  Answer notAuthorized(String type, String parameter, String value) {
    errors.add(Problems.notAuthorized(type, parameter, value, "data"));
    return this;
  }

  /** An account that nobody has, or that was taken down. */
  Answer missingUser(String parameter, String value, Optional<XUser> account) {
    boolean suspended = account.filter(user -> user.standing().suspended()).isPresent();
    errors.add(
        suspended
            ? Problems.userSuspended(parameter, value)
            : Problems.resourceNotFound("user", parameter, value));
    return this;
  }

  /** A tweet that was asked for by name, unless it is shown. */
  Answer lost(Sight.View view, String parameter, String value) {
    return switch (view) {
      case SHOWN -> this;
      case NOT_FOUND -> missing("tweet", parameter, value);
      case NOT_AUTHORIZED -> notAuthorized("tweet", parameter, value);
    };
  }

  /** The body, in the vocabulary of the request. */
  JsonNode body() {
    ObjectNode includes = Json.object();
    include(includes, "users", includedUsers.values(), rendering::user);
    include(includes, "posts", includedPosts.values(), rendering::post);
    include(includes, "media", includedMedia, rendering::photo);
    if (!includes.isEmpty()) {
      body.set("includes", includes);
    }
    if (!errors.isEmpty()) {
      body.set("errors", errors);
    }
    return selection.vocabulary().spoken(body);
  }

  private static <T> void include(
      ObjectNode includes, String name, Iterable<T> things, Function<T, ObjectNode> rendered) {
    things.forEach(thing -> includes.withArray(name).add(rendered.apply(thing)));
  }

  private void expand(Tweet tweet) {
    if (selection.expands("author_id")) {
      include(tweet.author());
    }
    if (selection.expands("in_reply_to_user_id") && tweet.inReplyTo() != null) {
      users.withId(tweet.inReplyTo().userId()).ifPresent(this::include);
    }
    if (selection.expands("entities.mentions.username")) {
      tweet
          .text()
          .entities()
          .mentions()
          .forEach(m -> users.withId(m.id()).ifPresent(this::include));
    }
    if (selection.expands("attachments.media_keys")) {
      includedMedia.addAll(tweet.photos());
    }
    if (selection.expands(Selection.HISTORY)) {
      tweets.history(tweet).stream()
          .filter(id -> id != tweet.id())
          .forEach(id -> tweets.find(id).ifPresent(old -> includedPosts.put(id, old)));
    }
    if (selection.expands(Selection.REFERENCED)
        || selection.expands(Selection.REFERENCED_AUTHORS)) {
      expandReferences(tweet);
    }
  }

  private void expandReferences(Tweet tweet) {
    Set<Long> ids = new LinkedHashSet<>();
    if (tweet.quotes() != null) {
      ids.add(tweet.quotes());
    }
    if (tweet.inReplyTo() != null) {
      ids.add(tweet.inReplyTo().tweetId());
    }
    ids.forEach(this::includeReferenced);
  }

  private void expand(DirectMessage message) {
    if (selection.expands("sender_id")) {
      include(message.from());
    }
    if (selection.expands("participant_ids")) {
      include(message.from());
      include(message.to());
    }
    if (selection.expands("attachments.media_keys")) {
      includedMedia.addAll(message.photos());
    }
    if (selection.expands(Selection.REFERENCED)) {
      DmRendering.referenced(message).forEach(this::includeReferenced);
    }
  }

  private void includeReferenced(long id) {
    String value = Long.toString(id);
    sight.tweet(value).ifPresent(this::includeReferenced);
    String path =
        selection.vocabulary() == Vocabulary.POSTS ? "referenced_posts" : "referenced_tweets.id";
    switch (sight.ofTweet(value)) {
      case SHOWN -> {}
      case NOT_FOUND -> missing("tweet", path, value);
      case NOT_AUTHORIZED -> errors.add(Problems.notAuthorized("tweet", path, value, "includes"));
    }
  }

  private void includeReferenced(Tweet referenced) {
    includedPosts.put(referenced.id(), referenced);
    if (selection.expands(Selection.REFERENCED_AUTHORS)) {
      include(referenced.author());
    }
  }

  private void include(XUser user) {
    includedUsers.put(user.id(), sight.now(user));
  }
}
