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
  static final Duration RECENT = Duration.ofDays(7);

  private final Stores stores;
  private final Tweets tweets;
  private final InstantSource clock;
  private final Set<String> polled = ConcurrentHashMap.newKeySet();

  TweetReads(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.tweets = stores.tweets();
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
    Sight sight = new Sight(stores, call.caller());
    Answer answer = new Answer(selection, sight);
    Optional<XUser> user = stores.users().withId(call.pathId());
    if (user.filter(account -> account.standing().isActive()).isEmpty()) {
      return answer.missingUser("id", call.pathId(), user).body();
    }
    if (sight.isGuarded(user.get())) {
      return answer.notAuthorized("user", "id", call.pathId()).body();
    }
    Page.Cut<Tweet> cut =
        page.of(
            list.apply(user.get()).stream()
                .filter(sight::shows)
                .filter(tweet -> tweet.inReplyTo() == null || !excluded.contains("replies"))
                .toList());
    return answer.posts(cut.list()).meta(cut.meta()).body();
  }

  JsonNode search(Call call) {
    Parameters parameters = call.parameters();
    Selection selection = Selection.ofTweets(parameters);
    Page page = Page.of(parameters, 10, "next_token", "pagination_token");
    String query = query(parameters);
    Instant oldest = clock.instant().minus(RECENT);
    refuseOlder(parameters, page, oldest);
    parameters.choice("sort_order", Set.of("recency", "relevancy"), name -> name, name -> name);
    parameters.orRefuse();
    Predicate<Tweet> wanted = SearchQuery.parse(query);
    Sight sight = new Sight(stores, call.caller());
    Page.Cut<Tweet> cut =
        page.of(tweets.search(Snowflakes.firstOf(oldest), wanted.and(sight::shows)));
    return new Answer(selection, sight).posts(cut.list()).meta(cut.meta()).body();
  }

  static String query(Parameters parameters) {
    String query = parameters.text("query").orElse("");
    if (query.isEmpty() || query.length() > 4_096) {
      parameters.complain("query", query, "must have 1 to 4096 characters");
    }
    return query;
  }

  static void refuseOlder(Parameters parameters, Page page, Instant oldest) {
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
    Sight sight = new Sight(stores, call.caller());
    Answer answer = new Answer(selection, sight);
    List<Tweet> found = ids.stream().flatMap(id -> sight.tweet(id).stream()).toList();
    ids.forEach(id -> answer.lost(sight.ofTweet(id), "ids", id));
    return answer.posts(found).meta(Json.object().put("result_count", found.size())).body();
  }

  JsonNode one(Call call) {
    Parameters parameters = call.parameters();
    Selection selection = Selection.ofTweets(parameters);
    parameters.orRefuse();
    Sight sight = new Sight(stores, call.caller());
    Answer answer = new Answer(selection, sight);
    sight.tweet(call.pathId()).ifPresent(answer::post);
    return answer.lost(sight.ofTweet(call.pathId()), "id", call.pathId()).body();
  }
}
