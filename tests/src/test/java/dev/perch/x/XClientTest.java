package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.perch.sandbox.wire.Fault;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class XClientTest {
  private static final Access ANYBODY = Access.bearer("a-token");

  private static Answer get(StubX x) {
    return new XClient(x.url()).get(ANYBODY, "/2/users/me", Map.of());
  }

  private static Answer post(URI x) {
    return new XClient(x).post(ANYBODY, "/2/tweets", JsonNodeFactory.instance.objectNode());
  }

  @Test
  void errorsBesideDataAreNoFailureAndUnknownFieldsArePassedOver() throws IOException {
    String body =
        """
        {"data":[{"id":"7","text":"hi","tomorrow":{"new":1}}],"meta":{"result_count":1},
         "errors":[{"title":"Not Found Error","detail":"Could not find user","type":"x"}],"extra":[]}
        """;
    try (StubX x = StubX.answering("200 OK", body)) {

      Answer answer = get(x);

      assertThat(answer)
          .isInstanceOfSatisfying(
              Answer.Ok.class, ok -> assertThat(Page.of(ok.json()).ids()).containsExactly("7"));
    }
  }

  @Test
  void nothingButErrorsIsAProblem() throws IOException {
    String body = "{\"errors\":[{\"title\":\"Not Found Error\",\"type\":\"t\",\"detail\":\"d\"}]}";
    try (StubX x = StubX.answering("200 OK", body)) {

      Answer answer = get(x);

      assertThat(answer)
          .isInstanceOfSatisfying(
              Answer.Problem.class,
              problem -> assertThat(problem.words()).isEqualTo("200 Not Found Error"));
    }
  }

  @Test
  void aPageOfHtmlIsNoAnswerWhateverItsStatus() throws IOException {
    try (StubX fine = StubX.answering("200 OK", "<html>Hello</html>");
        StubX forbidden = StubX.answering("403 Forbidden", "<html>Blocked</html>");
        StubX busy = StubX.answering("503 Service Unavailable", "<html>Busy</html>")) {

      assertThat(get(fine)).isEqualTo(new Answer.NoAnswer("http-200"));
      assertThat(get(forbidden)).isEqualTo(new Answer.NoAnswer("http-403"));
      assertThat(get(busy)).isEqualTo(new Answer.NoAnswer("http-503"));
    }
  }

  @Test
  void jsonThatEndsEarlyIsNoAnswer() throws IOException {
    try (StubX x = StubX.answering("200 OK", "{\"data\":[{\"id\":\"7\"")) {
      assertThat(get(x)).isEqualTo(new Answer.NoAnswer("http-200"));
    }
  }

  @Test
  void aBodyThatIsCutIsNoAnswer() throws IOException {
    try (StubX x = StubX.cutting("{\"data\":[")) {
      assertThat(get(x)).isEqualTo(new Answer.NoAnswer("cut"));
    }
  }

  @Test
  void aBodyThatStallsIsGivenUp() throws IOException {
    try (StubX x = StubX.stalling()) {

      Answer answer =
          new XClient(x.url(), Duration.ofMillis(200)).get(ANYBODY, "/2/users/me", Map.of());

      assertThat(answer).isEqualTo(new Answer.NoAnswer("timeout"));
    }
  }

  @Test
  @Timeout(60)
  void aPostThatStallsIsGivenUpAsWell() throws IOException {
    try (StubX x = StubX.stalling()) {

      Answer answer =
          new XClient(x.url(), Duration.ofSeconds(2))
              .post(ANYBODY, "/2/tweets", JsonNodeFactory.instance.objectNode());

      assertThat(answer).isEqualTo(new Answer.NoAnswer("timeout"));
      await().untilAsserted(() -> assertThat(x.requests()).hasSize(1));
    }
  }

  @Test
  @Timeout(60)
  void aRefusalOfTheStreamThatStallsIsGivenUpToo() throws IOException {
    try (StubX x = StubX.stalling("503 Service Unavailable")) {

      Streamed streamed =
          new XClient(x.url(), Duration.ofSeconds(2))
              .stream(ANYBODY, "/2/tweets/search/stream", Map.of(), InstantSource.system());

      assertThat(streamed).isEqualTo(new Streamed.No(new Answer.NoAnswer("http-503")));
    }
  }

  @Test
  void tooManyIsClearByItsStatusAndSaysWhenToComeAgain() throws IOException {
    String head = "429 Too Many Requests\r\nx-rate-limit-reset: 1800000000";
    try (StubX x = StubX.answering(head, "Too Many Requests")) {

      Answer answer = get(x);

      assertThat(answer)
          .isInstanceOfSatisfying(
              Answer.Problem.class,
              problem ->
                  assertThat(problem.reset()).contains(Instant.ofEpochSecond(1_800_000_000L)));
    }
  }

  @Test
  void aPostWhoseConnectionDiesIsNotRepeated() throws IOException {
    try (StubX x = StubX.resetting()) {

      Answer answer = post(x.url());

      assertThat(answer).isEqualTo(new Answer.NoAnswer("cut"));
      assertThat(x.requests()).containsExactly("POST /2/tweets HTTP/1.1");
    }
  }

  @Test
  void whereNobodyListensNothingWasSent() {
    URI nobody = URI.create("http://127.0.0.1:1");

    assertThat(post(nobody)).isEqualTo(new Answer.NotSent());
  }

  @Test
  void aPrefixOfTheAddressStays() throws IOException {
    try (StubX x = StubX.answering("200 OK", "{\"data\":{}}")) {

      new XClient(URI.create(x.url() + "/emulated/x/"))
          .get(ANYBODY, "/2/users/me", Map.of("user.fields", "name,verified"));

      assertThat(x.requests())
          .containsExactly("GET /emulated/x/2/users/me?user.fields=name%2Cverified HTTP/1.1");
    }
  }

  @Test
  void aReadWhoseConnectionDiesIsNotTakenForARefusalOfOurKeys() {
    try (XRoom room = new XRoom()) {
      room.x.faults().set("GET /2/users/me", new Fault.Cut(0));

      Answer answer = room.api.me(room.care.access()).answer();

      assertThat(answer).isInstanceOf(Answer.Ok.class);
    }
  }

  @Test
  void xAcceptsTheSignatureOfAnAddressFullOfStrangeCharacters() {
    try (XRoom room = new XRoom()) {
      String id = room.customerPosts("@AcmeCare ça va & 100% \"señor\" + more?");

      Answer answer =
          room.api.search(
              room.care.access(),
              "@AcmeCare \"100% \" -(\"a+b\" OR \"é&~*!'\")",
              Map.of("since_id", String.valueOf(Long.parseLong(id) - 1)),
              Optional.empty());

      assertThat(answer)
          .isInstanceOfSatisfying(
              Answer.Ok.class, ok -> assertThat(Page.of(ok.json()).ids()).containsExactly(id));
    }
  }

  @Test
  void keysDoNotShowInText() {
    Keys keys = new Keys("consumer-key", "consumer-secret", "access-token", "access-secret");

    assertThat(keys + " " + Access.as(keys) + " " + Access.bearer("a-token"))
        .doesNotContain("consumer-", "access-", "a-token");
  }
}
