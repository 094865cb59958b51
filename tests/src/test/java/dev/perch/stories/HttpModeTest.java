package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.http.SignedRequests;
import dev.perch.sandbox.slack.people.Outcome;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  private static final String EVENTS = "/slack/events";
  private static final String FORM = "application/x-www-form-urlencoded";

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
    return send(request, "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String type)
      throws IOException, InterruptedException {
    return client.send(request.header("Content-Type", type).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder unsigned(String body) {
    return HttpRequest.newBuilder(stage.url(EVENTS)).POST(BodyPublishers.ofString(body));
  }

  private static HttpRequest.Builder inChunks(HttpRequest.Builder request, String body) {
    return request.POST(
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))));
  }

  private HttpRequest.Builder signed(String body, Duration ago) {
    return SignedRequests.signed(
        stage.url(EVENTS), body, stage.world.slack().signingSecret(), Instant.now().minus(ago));
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
    HttpRequest.Builder forged =
        SignedRequests.signed(stage.url(EVENTS), CHALLENGE, "another secret", Instant.now());

    isRefusedWithoutAWord(send(unsigned(CHALLENGE)));
    isRefusedWithoutAWord(send(forged));
  }

  @Test
  void whatIsLargerThanAMegabyteIsNotLookedAt() throws Exception {
    String large = "x".repeat((1 << 20) + 1);

    HttpResponse<String> answer = send(signed(large, Duration.ZERO));
    HttpResponse<String> inChunks = send(inChunks(signed(large, Duration.ZERO), large));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).isEmpty();
    assertThat(inChunks.statusCode()).isEqualTo(413);
  }

  @Test
  void aBodyThatComesInChunksIsReadAsAnyOther() throws Exception {
    String body = CHALLENGE + "  ";

    HttpResponse<String> answer = send(inChunks(signed(body, Duration.ofSeconds(4)), body));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("3eZbrw1aB");
  }

  @Test
  void onlyPostsAreTaken() throws Exception {
    for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH")) {
      HttpResponse<String> answer =
          send(HttpRequest.newBuilder(stage.url(EVENTS)).method(method, BodyPublishers.noBody()));

      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.body()).as(method).isEmpty();
    }
  }

  @Test
  void onlyFormsAndJsonAreTaken() throws Exception {
    String body = CHALLENGE + "   ";

    for (String type : List.of("text/plain", "multipart/form-data; boundary=x", "json", ";")) {
      assertThat(send(signed(body, Duration.ZERO), type).statusCode()).as(type).isEqualTo(415);
    }
    assertThat(send(signed(body, Duration.ZERO), "Application/JSON; charset=utf-8"))
        .returns(200, HttpResponse::statusCode);
  }

  @Test
  void whenSlackOnlyLooksAtTheCertificateItNeedsNoSignature() throws Exception {
    HttpResponse<String> asked =
        send(HttpRequest.newBuilder(stage.url(EVENTS + "?ssl_check=1&token=t")).GET());
    HttpResponse<String> posted = send(unsigned("token=t&ssl_check=1"), FORM);

    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).isEmpty();
    assertThat(posted.statusCode()).isEqualTo(200);
    assertThat(posted.body()).isEmpty();
    isRefusedWithoutAWord(send(unsigned("command=%2Fnext&text=ssl_check%3D1"), FORM));
    isRefusedWithoutAWord(send(unsigned("{\"text\":\"&ssl_check=1&\"}")));
  }

  @Test
  void aSignedRequestThatMakesNoSenseHarmsNothing() throws Exception {
    for (String body : new String[] {"", "{", "[]", "null", "payload=%7B", "payload={}", "{}"}) {
      HttpResponse<String> answer = send(signed(body, Duration.ofSeconds(2)));

      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body()).as(body).doesNotContain("Exception", "dev.perch");
    }
    assertThat(send(signed(CHALLENGE + "    ", Duration.ZERO)).statusCode()).isEqualTo(200);
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
  void anEventThatSlackTellsAgainIsAnsweredAndTakenUpOnce() throws Exception {
    stage.tweet("jola", "@AcmeCare does the hook hold?");
    SeenMessage card = stage.card("care", "does the hook hold");
    stage.say("agent1", card, "@Perch It holds ten kilos");
    eventually(() -> drafts(card, "ten kilos").stream().findFirst());
    String told =
        stage.world.slack().log().of("events_api").stream()
            .map(entry -> entry.request().path("payload"))
            .filter(payload -> payload.at("/event/type").asText().equals("app_mention"))
            .reduce((_, last) -> last)
            .orElseThrow()
            .toString();

    HttpResponse<String> again =
        send(
            signed(told, Duration.ofSeconds(6))
                .header("X-Slack-Retry-Num", "1")
                .header("X-Slack-Retry-Reason", "http_timeout"));
    stage.say("agent1", card, "@Perch Or eleven");
    eventually(() -> drafts(card, "Or eleven").stream().findFirst());

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(drafts(card, "ten kilos")).hasSize(1);
  }

  private List<SeenMessage> drafts(SeenMessage card, String words) {
    return stage.thread(card).stream()
        .filter(line -> line.text().contains("A draft of") && line.text().contains(words))
        .toList();
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
