package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.money.Charge;
import dev.perch.desk.money.Charge.Kind;
import dev.perch.desk.money.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What X charges for a call, by its method and path: reads for each thing that came back, with what
 * a page brings along; writes for each call. The only place where Perch knows this.
 */
final class Tariff {
  private final XPrices prices;

  Tariff(XPrices prices) {
    this.prices = prices;
  }

  /**
   * What was charged. A write whose outcome nobody knows counts, for it may have been.
   *
   * @param method such as {@code GET /2/users/:id/mentions}
   * @param body of a write
   */
  List<Charge> of(String method, JsonNode body, Answer answer) {
    return switch (answer) {
      case Answer.Ok ok when method.startsWith("GET ") -> reads(method, ok.json());
      case Answer.Ok _, Answer.NoAnswer _ -> writes(method, body);
      case Answer.Problem _, Answer.NotSent _ -> List.of();
    };
  }

  private List<Charge> reads(String method, JsonNode json) {
    JsonNode data = json.path("data");
    JsonNode includes = json.path("includes");
    List<Charge.Read> reads = new ArrayList<>();
    switch (method) {
      case "GET /2/users/:id/mentions", "GET /2/users/:id/tweets" ->
          reads.add(new Charge.Read(Kind.OWN_READ, prices.ownRead(), named("tweet/", data)));
      case "GET /2/tweets", "GET /2/tweets/search/recent", XApi.STREAM -> reads.add(tweets(data));
      case "GET /2/users/:id", "GET /2/users/me" -> reads.add(users(data));
      case "GET /2/dm_events", "GET /2/dm_conversations/with/:id/dm_events" ->
          reads.add(new Charge.Read(Kind.DIRECT_READ, prices.dmRead(), named("dm/", data)));
      default -> {}
    }
    reads.add(tweets(includes.path("tweets")));
    reads.add(tweets(includes.path("posts")));
    reads.add(users(includes.path("users")));
    reads.add(
        new Charge.Read(
            Kind.PICTURE, prices.picture(), named("media/", "media_key", includes.path("media"))));
    return reads.stream().filter(read -> !read.things().isEmpty()).map(Charge.class::cast).toList();
  }

  private Charge.Read tweets(JsonNode things) {
    return new Charge.Read(Kind.READ, prices.read(), named("tweet/", things));
  }

  private Charge.Read users(JsonNode things) {
    return new Charge.Read(Kind.USER, prices.user(), named("user/", things));
  }

  private static List<String> named(String sort, JsonNode things) {
    return named(sort, "id", things);
  }

  /** Of one thing, or of a list; what has no name cannot be counted. */
  private static List<String> named(String sort, String name, JsonNode things) {
    Stream<JsonNode> each = things.isArray() ? things.valueStream() : Stream.of(things);
    return each.map(thing -> thing.path(name).asText(""))
        .filter(id -> !id.isEmpty())
        .map(sort::concat)
        .distinct()
        .toList();
  }

  private List<Charge> writes(String method, JsonNode body) {
    return switch (method) {
      case "POST /2/tweets" -> List.of(post(body));
      case "POST /2/dm_conversations/with/:id/messages" ->
          List.of(new Charge.Write(Kind.DIRECT, prices.dm()));
      case "POST /2/media/metadata" ->
          List.of(new Charge.Write(Kind.DESCRIPTION, prices.picture()));
      default -> List.of();
    };
  }

  private Charge post(JsonNode body) {
    if (Prices.linked(body.path("text").asText(""))) {
      return new Charge.Write(Kind.LINK, prices.link());
    }
    return body.has("reply")
        ? new Charge.Write(Kind.REPLY, prices.reply())
        : new Charge.Write(Kind.POST, prices.post());
  }
}
