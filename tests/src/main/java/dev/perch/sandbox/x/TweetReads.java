package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Mentions, timelines, recent search, and tweets by id. */
final class TweetReads {
  /** How far back recent search reaches. */
  private static final Duration RECENT = Duration.ofDays(7);

  private final Users users;
  private final Tweets tweets;
  private final InstantSource clock;
  private final Set<String> polled = ConcurrentHashMap.newKeySet();

  TweetReads(Users users, Tweets tweets, InstantSource clock) {
    this.users = users;
    this.tweets = tweets;
    this.clock = clock;
  }

  /** Whether somebody has read this user's mentions. */
  boolean polled(XUser user) {
    return polled.contains(user.id());
  }

  JsonNode mentions(Call call) {
    JsonNode answer = listOf(call, tweets::mentions);
    polled.add(call.pathId());
    return answer;
  }

  JsonNode timeline(Call call) {
    return listOf(call, tweets::timeline);
  }

  private JsonNode listOf(Call call, Function<XUser, List<Tweet>> list) {
    Parameters parameters = call.parameters();
    Selection selection = Selection.ofTweets(parameters);
    Page page = Page.of(parameters, 5, "pagination_token");
    Set<String> excluded =
        parameters.choice("exclude", Set.of("replies", "retweets"), name -> name, name -> name);
    parameters.orRefuse();
    Answer answer = new Answer(selection, tweets, users);
    Optional<XUser> user = users.withId(call.pathId());
    if (user.isEmpty()) {
      return answer.missing("user", "id", call.pathId()).body();
    }
    Predicate<Tweet> shown = tweet -> tweet.inReplyTo() == null || !excluded.contains("replies");
    Page.Cut cut = page.of(list.apply(user.get()).stream().filter(shown).toList());
    return answer.posts(cut.tweets()).meta(cut.meta()).body();
  }

  JsonNode search(Call call) {
    Parameters parameters = call.parameters();
    Selection selection = Selection.ofTweets(parameters);
    Page page = Page.of(parameters, 10, "next_token", "pagination_token");
    String query = parameters.text("query").orElse("");
    if (query.isEmpty() || query.length() > 4_096) {
      parameters.complain("query", query, "must have 1 to 4096 characters");
    }
    Instant oldest = clock.instant().minus(RECENT);
    refuseOlder(parameters, page, oldest);
    parameters.choice("sort_order", Set.of("recency", "relevancy"), name -> name, name -> name);
    parameters.orRefuse();
    Predicate<Tweet> wanted = SearchQuery.parse(query);
    Page.Cut cut = page.of(tweets.search(Snowflakes.firstOf(oldest), wanted));
    return new Answer(selection, tweets, users).posts(cut.tweets()).meta(cut.meta()).body();
  }

  private static void refuseOlder(Parameters parameters, Page page, Instant oldest) {
    if (page.from().isPresent() && page.from().get().isBefore(oldest)) {
      parameters.complain(
          "start_time", page.from().get().toString(), "must be within the last 7 days");
    }
    if (page.after() >= 0 && page.after() < Snowflakes.firstOf(oldest)) {
      parameters.complain(
          "since_id",
          Long.toString(page.after()),
          "must be a tweet id created after ["
              + oldest
              + "]. Please use a 'since_id' that is larger than "
              + Snowflakes.firstOf(oldest));
    }
  }

  JsonNode byIds(Call call) {
    Parameters parameters = call.parameters();
    List<String> ids = parameters.required("ids", TweetIds.WIRE);
    Selection selection = Selection.ofTweets(parameters);
    parameters.orRefuse();
    Answer answer = new Answer(selection, tweets, users);
    List<Tweet> found = ids.stream().flatMap(id -> find(id).stream()).toList();
    ids.stream().filter(id -> find(id).isEmpty()).forEach(id -> answer.missing("tweet", "ids", id));
    return answer.posts(found).meta(Json.object().put("result_count", found.size())).body();
  }

  JsonNode one(Call call) {
    Parameters parameters = call.parameters();
    Selection selection = Selection.ofTweets(parameters);
    parameters.orRefuse();
    Answer answer = new Answer(selection, tweets, users);
    find(call.pathId())
        .ifPresentOrElse(answer::post, () -> answer.missing("tweet", "id", call.pathId()));
    return answer.body();
  }

  private Optional<Tweet> find(String id) {
    return TweetIds.parse(id).flatMap(tweets::find);
  }
}
