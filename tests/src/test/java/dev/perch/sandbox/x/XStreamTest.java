package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The filtered stream, as strict as X's. */
class XStreamTest extends XEmulatorTest {
  private static final String RULES = "/2/tweets/search/stream/rules";

  private XCaller.Reply rules(String json) {
    return caller.send("POST", RULES, "Bearer " + x.bearerToken(), json);
  }

  @Test
  void itIsTheAppsAlone() {
    assertThat(caller.get("/2/tweets/search/stream").status()).isEqualTo(403);
    assertThat(caller.get(RULES).status()).isEqualTo(403);
    assertThat(caller.post(RULES, "{\"add\":[{\"value\":\"lamp\"}]}").status()).isEqualTo(403);
  }

  @Test
  void aRuleThatIsWrongOrThereAlreadyIsLeftOutAndTold() {
    rules("{\"add\":[{\"value\":\"lamp\",\"tag\":\"a\"}]}");

    JsonNode answer =
        rules("{\"add\":[{\"value\":\"(lamp\"},{\"value\":\"lamp\"},{\"value\":\"chair\"}]}")
            .body();

    assertThat(answer.path("data")).hasSize(1);
    assertThat(answer.at("/errors/0/title").asText()).isEqualTo("UnprocessableEntity");
    assertThat(answer.at("/errors/1/title").asText()).isEqualTo("DuplicateRule");
    assertThat(answer.at("/meta/summary/not_created").asInt()).isEqualTo(2);
    assertThat(rules("{\"add\":[],\"delete\":{}}").status()).isEqualTo(400);
    assertThat(rules("{\"add\":[{\"rule\":\"lamp\"}]}").status()).isEqualTo(400);
    assertThat(rules("{}").status()).isEqualTo(400);
  }

  @Test
  void rulesGoByIdAndByValue() {
    String lamp = rules("{\"add\":[{\"value\":\"lamp\"}]}").body().at("/data/0/id").asText();
    rules("{\"add\":[{\"value\":\"chair\"}]}");

    JsonNode gone = rules("{\"delete\":{\"ids\":[\"%s\",\"1\"]}}".formatted(lamp)).body();

    assertThat(gone.at("/meta/summary/deleted").asInt()).isEqualTo(1);
    assertThat(gone.at("/meta/summary/not_deleted").asInt()).isEqualTo(1);
    assertThat(caller.send("GET", RULES, "Bearer " + x.bearerToken(), "").each("value"))
        .containsExactly("chair");
  }

  @Test
  void aLineIsAPostWithTheFieldsThatWereAskedForAndTheRulesThatItMatches() throws Exception {
    rules("{\"add\":[{\"value\":\"lamp\",\"tag\":\"lamps\"},{\"value\":\"red lamp\"}]}");
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(x.apiUrl() + "/2/tweets/search/stream?tweet.fields=author_id"))
            .header("Authorization", "Bearer " + x.bearerToken())
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      var lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
      x.post("ada", "a chair", null);
      String id = x.post("ada", "a red lamp", null);

      JsonNode line = Json.parse(lines.readLine());

      assertThat(line.at("/data/id").asText()).isEqualTo(id);
      assertThat(line.at("/data").has("author_id")).isTrue();
      assertThat(line.at("/data").has("created_at")).isFalse();
      assertThat(line.path("matching_rules")).hasSize(2);
      assertThat(line.at("/matching_rules/0/tag").asText()).isEqualTo("lamps");
      http.shutdownNow();
    }
  }
}
