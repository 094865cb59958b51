package dev.perch.stories;

import static dev.perch.stories.Parts.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.wire.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator's machines read at the bot's own port, before, during and after trouble. */
class FiguresTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Pattern METRIC = Pattern.compile("\\b(?:perch|jvm|process|system)_[a-z_]+");

  private final HttpClient client = HttpClient.newHttpClient();
  private Stage stage;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.withPort(folder);
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    stage.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(stage.url(path)).build(), BodyHandlers.ofString());
  }

  private String metrics() throws Exception {
    return get("/metrics").body();
  }

  @Test
  void aTweetThatIsAnsweredIsCountedAllTheWayAndNobodyIsNamed() throws Exception {
    stage.tweet("Zephyrine", "@AcmeCare my xylograph is quagmired");
    SeenMessage card = stage.card("care", "xylograph");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "We are flabbergasted");
    stage.says(card, "Answered");
    stage.tweet("Zephyrine", "@Acme wherefore no kerfuffle?");
    stage.card("marketing", "kerfuffle");

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(metrics())
                .contains("perch_cards_behind 0.0", "perch_card_shown_seconds_count 2"));
    String metrics = metrics();

    assertThat(metrics)
        .contains(
            "perch_tweets_read_total{handle=\"AcmeCare\"} 1.0",
            "perch_ticket_events_total{event=\"opened\",handle=\"AcmeCare\",team=\"care\"} 1.0",
            "perch_ticket_events_total{event=\"replied\",handle=\"AcmeCare\",team=\"care\"} 1.0",
            "perch_tickets_open{team=\"care\"} 1.0",
            "perch_tickets_open{team=\"marketing\"} 1.0",
            "perch_tickets_open{team=\"legal\"} 0.0",
            "perch_card_shown_seconds_count 2",
            "perch_ack_seconds_count{request=\"view-submission\"} 1",
            "perch_redis_script_seconds_bucket{script=\"append\",le=",
            "perch_calls_seconds_count{method=\"chat.postMessage\",outcome=\"ok\",service=\"slack\"}",
            "perch_calls_seconds_count{method=\"POST /2/tweets\",outcome=\"ok\",service=\"x\"} 1",
            "perch_ready 1.0",
            "jvm_memory_used_bytes",
            "jvm_threads_live_threads",
            "jvm_gc_");
    assertThat(metrics)
        .doesNotContainIgnoringCase("zephyrine")
        .doesNotContain("xylograph", "flabbergasted", "kerfuffle", "xoxb", "U0AGENT");
  }

  @Test
  void theDashboardAsksForNothingThatDoesNotExist() throws Exception {
    stage.tweet("olga", "@AcmeCare anything");
    stage.press("agent1", stage.card("care", "anything"), "Claim");
    Set<String> asked = new TreeSet<>();
    JsonNode dashboard = Json.parse(Files.readString(Path.of("../config/grafana.json")));
    for (JsonNode expression : dashboard.findValues("expr")) {
      Matcher named = METRIC.matcher(expression.asText());
      while (named.find()) {
        asked.add(named.group());
      }
    }

    // An alarm is counted from the first one on, and this story has none; see PrometheusMetersTest.
    asked.remove("perch_alarms_total");
    // The same holds for a pause of the collector, and this JVM is not ours alone.
    asked.removeIf(name -> name.startsWith("jvm_gc_pause"));

    assertThat(asked).hasSizeGreaterThan(10);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(metrics().split("[\\s{]+")).contains(asked.toArray(String[]::new)));
  }

  @Test
  void readinessSaysWhichPartIsNotAndWhatToDo() throws Exception {
    await().atMost(SOON).until(() -> get("/health/ready").statusCode() == 200);
    JsonNode well = Json.parse(get("/health/ready").body());

    stage.unplug();

    // What asks Redis is the first to say so, and an answer may still be on its way.
    String redisIsNot = "{\"part\":\"redis\",\"ok\":false,\"since\":\"";
    HttpResponse<String> ready =
        await()
            .atMost(SOON)
            .until(
                () -> get("/health/ready"),
                answer -> answer.statusCode() == 503 && answer.body().contains(redisIsNot));
    assertThat(well.findValuesAsText("part"))
        .contains("redis", "slack", "slack api", "x @AcmeCare", "x @Acme", "loop cards");
    assertThat(well.findValuesAsText("ok")).containsOnly("true");
    assertThat(Json.parse(ready.body()).path("ready").asBoolean()).isFalse();
    assertThat(ready.body()).contains("Redis cannot be reached");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body())
        .contains("perch_ready 0.0", "perch_tickets_open{team=\"care\"} NaN");
  }
}
