package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The app's rules of the filtered stream. One that cannot be read, is too long, or is there already
 * is left out and told of under {@code errors}; where none was taken, there is no {@code data}.
 */
final class StreamRules {
  /** The most that an app of the lower tiers has. */
  static final int MOST = 1_000;

  private static final int LONGEST = 512;

  private final Snowflakes ids;
  private final InstantSource clock;
  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  StreamRules(Snowflakes ids, InstantSource clock) {
    this.ids = ids;
    this.clock = clock;
  }

  private record Rule(String id, String value, String tag, Predicate<Tweet> matches) {
    ObjectNode json() {
      ObjectNode json = Json.object().put("value", value);
      if (!tag.isEmpty()) {
        json.put("tag", tag);
      }
      return json.put("id", id);
    }
  }

  /** What a tweet matches, as the stream tells it; empty for nothing. */
  ArrayNode matching(Tweet tweet) {
    ArrayNode matching = Json.array();
    for (Rule rule : rules) {
      if (rule.matches().test(tweet)) {
        ObjectNode one = matching.addObject().put("id", rule.id());
        if (!rule.tag().isEmpty()) {
          one.put("tag", rule.tag());
        }
      }
    }
    return matching;
  }

  JsonNode list(Call call) {
    Parameters parameters = call.parameters();
    parameters.number("max_results", 1, MOST, MOST);
    Set<String> wanted =
        parameters.has("ids") ? Set.copyOf(parameters.required("ids", TweetIds.WIRE)) : Set.of();
    parameters.orRefuse();
    List<Rule> shown =
        rules.stream().filter(rule -> wanted.isEmpty() || wanted.contains(rule.id())).toList();
    ObjectNode answer = Json.object();
    if (!shown.isEmpty()) {
      shown.forEach(rule -> answer.withArray("data").add(rule.json()));
    }
    answer.putObject("meta").put("result_count", shown.size());
    return answer;
  }

  JsonNode update(Call call) {
    Parameters parameters = call.parameters();
    boolean dry =
        parameters
            .choice("dry_run", Set.of("true", "false"), name -> name, name -> name)
            .contains("true");
    parameters.orRefuse();
    JsonNode body = call.body().object();
    BodyRules.check("$", body, Map.of("add", "array", "delete", "object"));
    if (body.has("add") == body.has("delete")) {
      throw Problems.invalidBody("$: one of 'add' and 'delete' is required, and no more than one");
    }
    return body.has("add") ? add(body.path("add"), dry) : delete(body.path("delete"), dry);
  }

  private synchronized JsonNode add(JsonNode wanted, boolean dry) {
    ObjectNode answer = Json.object();
    List<Rule> taken = new ArrayList<>();
    for (JsonNode one : wanted) {
      BodyRules.check("$.add", one, Map.of("value", "string", "tag", "string"));
      if (!one.has("value")) {
        throw Problems.invalidBody("$.add.value: is missing but it is required");
      }
      rule(one.path("value").asText(), one.path("tag").asText(""), taken, answer)
          .ifPresent(taken::add);
    }
    if (rules.size() + taken.size() > MOST) {
      throw Problems.forbidden("Rules created would exceed the cap of " + MOST);
    }
    taken.forEach(rule -> answer.withArray("data").add(rule.json()));
    if (!dry) {
      rules.addAll(taken);
    }
    int all = wanted.size();
    summary(answer)
        .put("created", taken.size())
        .put("not_created", all - taken.size())
        .put("valid", taken.size())
        .put("invalid", all - taken.size());
    return answer;
  }

  private Optional<Rule> rule(String value, String tag, List<Rule> taken, ObjectNode answer) {
    Optional<Rule> same =
        Stream.concat(rules.stream(), taken.stream())
            .filter(rule -> rule.value().equals(value))
            .findFirst();
    if (same.isPresent()) {
      error(answer, "duplicate-rules", "DuplicateRule", value).put("id", same.get().id());
      return Optional.empty();
    }
    if (value.isBlank() || value.length() > LONGEST) {
      error(answer, "invalid-rules", "UnprocessableEntity", value)
          .withArray("details")
          .add("Rule length: %d, the maximum is %d".formatted(value.length(), LONGEST));
      return Optional.empty();
    }
    try {
      String id = Long.toString(ids.next(clock.instant()));
      return Optional.of(new Rule(id, value, tag, SearchQuery.parse(value)));
    } catch (XProblem unreadable) {
      error(answer, "invalid-rules", "UnprocessableEntity", value)
          .withArray("details")
          .add(unreadable.body().at("/errors/0/message").asText());
      return Optional.empty();
    }
  }

  private static ObjectNode error(ObjectNode answer, String type, String title, String value) {
    return answer
        .withArray("errors")
        .addObject()
        .put("value", value)
        .put("title", title)
        .put("type", Problems.TYPES + type);
  }

  private synchronized JsonNode delete(JsonNode wanted, boolean dry) {
    BodyRules.check("$.delete", wanted, Map.of("ids", "array", "values", "array"));
    List<String> named = new ArrayList<>();
    wanted.forEach(list -> list.forEach(one -> named.add(one.asText())));
    List<Rule> gone =
        rules.stream()
            .filter(rule -> named.contains(rule.id()) || named.contains(rule.value()))
            .toList();
    if (!dry) {
      rules.removeAll(gone);
    }
    ObjectNode answer = Json.object();
    summary(answer).put("deleted", gone.size()).put("not_deleted", named.size() - gone.size());
    return answer;
  }

  private ObjectNode summary(ObjectNode answer) {
    ObjectNode meta = answer.putObject("meta").put("sent", Rendering.time(clock.instant()));
    return meta.putObject("summary");
  }
}
