package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many tweets recent search would find, in buckets of a minute, an hour or a day, oldest first.
 * The first and the last bucket are cut at the bounds; without an end, at that of this second.
 * Seven days of hours and days fit one answer; minutes, which X pages, are refused here.
 */
final class TweetCounts {
  private static final Map<String, ChronoUnit> GRANULARITIES =
      Map.of("hour", ChronoUnit.HOURS, "day", ChronoUnit.DAYS);
  private static final Set<String> FIELDS = Set.of("end", "start", "post_count");

  private final Stores stores;
  private final InstantSource clock;

  TweetCounts(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  JsonNode recent(Call call) {
    Parameters parameters = call.parameters();
    String query = TweetReads.query(parameters);
    Page bounds = Page.of(parameters, 10, "next_token", "pagination_token");
    Instant now = clock.instant();
    Instant oldest = now.minus(TweetReads.RECENT);
    TweetReads.refuseOlder(parameters, bounds, oldest);
    parameters.choice("search_count.fields", FIELDS, name -> name, name -> name);
    String granularity =
        parameters
            .choice("granularity", GRANULARITIES.keySet(), name -> name, name -> name)
            .stream()
            .findFirst()
            .orElse("hour");
    parameters.orRefuse();
    Sight sight = new Sight(stores, call.caller());
    List<Tweet> found =
        stores
            .tweets()
            .search(Snowflakes.firstOf(oldest), SearchQuery.parse(query).and(sight::shows))
            .stream()
            .filter(tweet -> tweet.id() > bounds.after() && tweet.id() < bounds.before())
            .toList();
    return buckets(
        found,
        bounds.from().orElse(oldest),
        bounds.until().orElse(now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)),
        GRANULARITIES.getOrDefault(granularity, ChronoUnit.HOURS));
  }

  private static JsonNode buckets(List<Tweet> found, Instant from, Instant until, ChronoUnit unit) {
    ObjectNode answer = Json.object();
    ArrayNode data = answer.putArray("data");
    long total = 0;
    for (Instant start = from; start.isBefore(until); ) {
      Instant begin = start;
      Instant whole = start.truncatedTo(unit).plus(Duration.of(1, unit));
      Instant end = whole.isBefore(until) ? whole : until;
      long count =
          found.stream()
              .map(Tweet::createdAt)
              .filter(at -> !at.isBefore(begin) && at.isBefore(end))
              .count();
      data.addObject()
          .put("start", start.toString())
          .put("end", end.toString())
          .put("post_count", count);
      total += count;
      start = end;
    }
    answer.putObject("meta").put("total_post_count", total);
    return answer;
  }
}
