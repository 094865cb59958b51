package dev.perch.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.http.SignedRequests;
import dev.perch.sandbox.slack.people.Outcome;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The door that Slack's HTTP mode opens to the world, and who and what comes through it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpModeTest {
  private static final String CHALLENGE =
      "{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"3eZbrw1aB\"}";

  private final HttpClient client = HttpClient.newHttpClient();
  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.byHttp(folder);
  }

  @AfterAll
  void close() throws Exception {
    client.close();
    stage.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(
        request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder signed(String body, Duration ago) {
    return SignedRequests.signed(
        stage.url("/slack/events"),
        body,
        stage.world.slack().signingSecret(),
        Instant.now().minus(ago));
  }

  private static void isRefusedWithoutAWord(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void slacksChallengeIsAnswered() throws Exception {
    HttpResponse<String> answer = send(signed(CHALLENGE, Duration.ZERO));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("3eZbrw1aB");
  }

  @Test
  void aRequestThatComesAgainIsRefused() throws Exception {
    HttpRequest.Builder request = signed(CHALLENGE + " ", Duration.ofSeconds(1));
    send(request.copy());

    HttpResponse<String> again = send(request);

    isRefusedWithoutAWord(again);
  }

  @Test
  void aRequestOfLongAgoOrOfTheFutureIsRefused() throws Exception {
    isRefusedWithoutAWord(send(signed(CHALLENGE, Duration.ofMinutes(6))));
    isRefusedWithoutAWord(send(signed(CHALLENGE, Duration.ofMinutes(-6))));
  }

  @Test
  void aRequestThatIsNotSignedOrSignedByAnotherIsRefused() throws Exception {
    HttpRequest.Builder unsigned =
        HttpRequest.newBuilder(stage.url("/slack/events")).POST(BodyPublishers.ofString(CHALLENGE));
    HttpRequest.Builder forged =
        SignedRequests.signed(
            stage.url("/slack/events"), CHALLENGE, "another secret", Instant.now());

    isRefusedWithoutAWord(send(unsigned));
    isRefusedWithoutAWord(send(forged));
  }

  @Test
  void whatIsLargerThanAMegabyteIsNotLookedAt() throws Exception {
    HttpResponse<String> answer = send(signed("x".repeat((1 << 20) + 1), Duration.ZERO));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void onlyPostsAreTaken() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(stage.url("/slack/events")).GET());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aSignedRequestThatMakesNoSenseHarmsNothing() throws Exception {
    for (String body : new String[] {"", "{", "[]", "null", "payload=%7B", "payload={}", "{}"}) {
      HttpResponse<String> answer = send(signed(body, Duration.ofSeconds(2)));

      assertThat(answer.statusCode()).as(body).isIn(200, 400, 404, 500);
      assertThat(answer.body()).as(body).doesNotContain("Exception", "dev.perch");
    }
    assertThat(send(signed(CHALLENGE, Duration.ofSeconds(3))).statusCode()).isEqualTo(200);
  }

  private SlackPeople people() {
    return stage.world.slack().people();
  }

  @Test
  void aPressAFormAndAForgedPressComeThrough() throws Exception {
    String tweet = stage.tweet("hetty", "@AcmeCare does this go by HTTP?");
    SeenMessage card = stage.card("care", "does this go by HTTP");

    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "It does.");

    stage.says(card, "Answered");
    assertThat(stage.answers(tweet)).hasSize(1);
    ObjectNode forged =
        stage.world.slack().log().of("interactive").stream()
            .map(entry -> entry.request().path("payload"))
            .filter(payload -> payload.path("type").asText().equals("block_actions"))
            .reduce((_, last) -> last)
            .orElseThrow()
            .deepCopy();
    ((ObjectNode) forged.at("/actions/0")).put("action_id", "explode");
    stage.world.slack().forge("interactive", forged);
    stage.whispered("agent1", card, "does not know this button any more");
  }

  @Test
  void aCommandAndAFileInAFormComeThrough() throws Exception {
    Outcome told = people().command("gatekeeper1", "care", "/faq stats");
    assertThat(told.messages().getFirst().text()).contains("in use");

    people().command("gatekeeper1", "care", "/faq import");
    SeenView form = stage.form("gatekeeper1");
    people().sharing().upload("gatekeeper1", "odd.csv", "no,header\n".getBytes(UTF_8));
    people().submit("gatekeeper1", form.view(), Map.of("File", "odd.csv"));

    assertThat(stage.modal("gatekeeper1").text()).contains("odd.csv");
    stage.close("gatekeeper1", stage.modal("gatekeeper1"));
  }

  @Test
  void aMessagesShortcutAndAMentionComeThrough() throws Exception {
    stage.tweet("ida", "@AcmeCare is the shade washable?");
    SeenMessage card = stage.card("care", "is the shade washable");

    people().surfaces().shortcut("gatekeeper1", "Make this an FAQ", "care", card.ts());
    assertThat(stage.form("gatekeeper1").text()).isNotEmpty();
    stage.close("gatekeeper1", stage.form("gatekeeper1"));
    stage.say("agent2", card, "@Perch It is, at thirty degrees");

    assertThat(stage.inThread(card, "A draft of").text()).contains("at thirty degrees");
  }
}
