package dev.perch.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.campaign.listening.ListenStream.Flow;
import dev.perch.campaign.listening.ListenStream.Heard;
import dev.perch.campaign.listening.ListenStream.Rule;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to X's stream, read line by line: each is a post, or X's last word. */
final class StreamFlow implements Flow {
  /** X sends an empty line every twenty seconds at least; silence for longer is a dead line. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private static final Logger log = LoggerFactory.getLogger(StreamFlow.class);

  private final LongAnswer lines;
  private final OverheardMapping mapping;
  private final Supplier<List<Rule>> rules;
  private final StreamTags tags;
  private final Consumer<JsonNode> bill;
  private final InstantSource clock;

  /**
   * A connection.
   *
   * @param rules those that X has of us at this moment
   * @param bill hears of each post, for what it costs
   */
  StreamFlow(
      LongAnswer lines,
      OverheardMapping mapping,
      Supplier<List<Rule>> rules,
      StreamTags tags,
      Consumer<JsonNode> bill,
      InstantSource clock) {
    this.lines = lines;
    this.mapping = mapping;
    this.rules = rules;
    this.tags = tags;
    this.bill = bill;
    this.clock = clock;
  }

  @Override
  public Heard next() {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      Optional<Heard> heard = read(line.get());
      if (heard.isPresent()) {
        return heard.get();
      }
    }
    if (clock.instant().isAfter(lines.heard().plus(SILENCE))) {
      return new Heard.Ended("silence");
    }
    return lines.ended().<Heard>map(Heard.Ended::new).orElseGet(Heard.Nothing::new);
  }

  /** Nothing for what is no post for us: half a line, or a post for another's rule. */
  private Optional<Heard> read(String line) {
    JsonNode json;
    try {
      json = Wire.JSON.readTree(line);
    } catch (JsonProcessingException half) {
      log.debug("A line of X's stream broke off");
      return Optional.empty();
    }
    if (!json.path("data").isObject()) {
      return json.has("errors")
          ? Optional.of(new Heard.Ended("told: " + json.at("/errors/0/title").asText("")))
          : Optional.empty();
    }
    bill.accept(json);
    return rule(json.path("matching_rules")).flatMap(rule -> post(json, rule));
  }

  private Optional<Rule> rule(JsonNode matching) {
    List<String> matched =
        matching
            .valueStream()
            .map(one -> tags.listen(one.path("tag").asText("")))
            .flatMap(Optional::stream)
            .toList();
    return rules.get().stream().filter(rule -> matched.contains(rule.listen())).findFirst();
  }

  /** As a page of one. */
  private Optional<Heard> post(JsonNode json, Rule rule) {
    ObjectNode page = json.deepCopy();
    page.putArray("data").add(json.path("data"));
    return mapping
        .of(json.path("data"), Page.of(page), rule.handle())
        .map(tweet -> new Heard.Post(rule.listen(), tweet));
  }

  @Override
  public void close() {
    lines.close();
  }
}
