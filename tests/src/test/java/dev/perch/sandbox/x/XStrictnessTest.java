package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What X refuses whoever asks, and what an app may not do. */
class XStrictnessTest extends XEmulatorTest {

  private void become(
      boolean enrolled, Enrolment.Access access, boolean capped, @Nullable Integer credits) {
    x.enrolment().become(new Enrolment.State(enrolled, access, capped, credits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded"})
  void aBodyMustSayThatItIsJson(String contentType) {
    byte[] body = "{\"text\":\"hello\"}".getBytes(StandardCharsets.UTF_8);

    XCaller.Reply reply = caller.post("/2/tweets", contentType, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().at("/errors/0/message").asText())
        .isEqualTo("Requests with bodies must have content-type of application/json.");
    assertThat(x.timeline("AcmeCare")).isEmpty();
  }

  @Test
  void anUnknownParameterIsToldWithTheKnownOnes() {
    XCaller.Reply reply = caller.get("/2/tweets/20?tweep.fields=asdf");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().at("/errors/0"))
        .hasToString(
            "{\"parameters\":{\"tweep.fields\":[\"asdf\"]},\"message\":\"The query parameter [tweep.fields] is not one of"
                + " [expansions,media.fields,place.fields,poll.fields,post.fields,tweet.fields,user.fields]\"}");
  }

  @Test
  void everyFaultOfAQuestionIsToldAtOnce() {
    XCaller.Reply reply =
        caller.get(
            mentions(
                "?max_results=4&since_id=x&start_time=yesterday&user.fields=shoe_size&media.fields=taste"
                    + "&poll.fields=mood&place.fields=smell&expansions=mind&pagination_token=!&colour=red"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().path("errors")).hasSize(10);
    assertThat(reply.body().path("title").asText()).isEqualTo("Invalid Request");
  }

  @Test
  void whatTheContractHasAndTheEmulatorHasNotIsSaid() {
    XCaller.Reply poll = caller.post("/2/tweets", "{\"text\":\"hi\",\"poll\":{}}");
    XCaller.Reply nested =
        caller.post("/2/tweets", "{\"text\":\"hi\",\"media\":{\"media_ids\":[],\"colour\":1}}");

    assertThat(poll.body().at("/errors/0/message").asText())
        .isEqualTo("$.poll: this emulator of X does not take it yet");
    assertThat(nested.body().at("/errors/0/message").asText())
        .startsWith("$.media.colour: is not defined in the schema");
  }

  @Test
  void anAppOutsideOfAProjectMayDoNothing() {
    become(false, Enrolment.Access.DIRECT_MESSAGES, false, null);

    XCaller.Reply reply = caller.get("/2/users/me");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body().path("reason").asText()).isEqualTo("client-not-enrolled");
    assertThat(reply.body().path("type").asText()).endsWith("/client-forbidden");
  }

  @Test
  void anAppThatMayOnlyReadDoesNotWriteAndOneWithoutMessagesReadsNone() {
    become(true, Enrolment.Access.READ, false, null);
    XCaller reader = new XCaller(x.apiUrl(), x.newToken("AcmeCare"));
    XCaller.Reply posted = reader.tweet("Good morning");
    XCaller.Reply read = reader.get("/2/users/me");
    become(true, Enrolment.Access.READ_WRITE, false, null);
    XCaller writer = new XCaller(x.apiUrl(), x.newToken("AcmeCare"));
    XCaller.Reply messages = writer.get("/2/dm_events");

    assertThat(List.of(posted, messages))
        .allMatch(reply -> reply.status() == 403)
        .allMatch(reply -> reply.body().path("type").asText().endsWith("/oauth1-permissions"));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("x-access-level")).isEqualTo("read");
    assertThat(messages.header("x-access-level")).isEqualTo("read-write");
    assertThat(writer.tweet("Good morning").status()).isEqualTo(201);
  }

  @Test
  void aTokenKeepsThePermissionThatItWasMadeWith() {
    become(true, Enrolment.Access.READ, false, null);
    assertThat(caller.tweet("Good morning").status()).isEqualTo(201);
    XCaller reader = new XCaller(x.apiUrl(), x.newToken("AcmeCare"));
    become(true, Enrolment.Access.DIRECT_MESSAGES, false, null);

    assertThat(reader.tweet("Good evening").status()).isEqualTo(403);
    assertThat(reader.get("/2/users/me").header("x-access-level")).isEqualTo("read");
    assertThat(caller.get("/2/users/me").status()).as("the token before").isEqualTo(401);
  }

  @Test
  void usedUpReadsStopReadsAndUsedUpCreditsEverything() {
    become(true, Enrolment.Access.DIRECT_MESSAGES, true, null);
    XCaller.Reply capped = caller.get("/2/users/me");
    XCaller.Reply posted = caller.tweet("Good morning");
    become(true, Enrolment.Access.DIRECT_MESSAGES, false, 1);
    XCaller.Reply last = caller.get("/2/users/me");
    XCaller.Reply broke = caller.tweet("Good evening");

    assertThat(capped.status()).isEqualTo(429);
    assertThat(capped.body().path("title").asText()).isEqualTo("UsageCapExceeded");
    assertThat(posted.status()).isEqualTo(201);
    assertThat(last.status()).isEqualTo(200);
    assertThat(broke.status()).isEqualTo(402);
    assertThat(broke.body().path("title").asText()).isEqualTo("CreditsDepleted");
  }

  @Test
  void everyEndpointTellsItsLimitsToWhomItLetsIn() {
    String user = acme.userId();
    List<Endpoint> ours =
        Stream.of(Endpoint.values()).filter(endpoint -> endpoint.userLimit > 0).toList();
    for (Endpoint endpoint : ours) {
      String path =
          endpoint.path.replace(":dm_conversation_id", "1-" + user).replaceFirst(":(\\w+)", user);
      XCaller.Reply reply =
          switch (endpoint.method) {
            case "GET" -> caller.get(path);
            case "DELETE" -> caller.delete(path);
            default -> caller.post(path, "{}");
          };

      assertThat(reply.header("x-rate-limit-limit"))
          .as(endpoint.label())
          .isEqualTo("" + endpoint.userLimit);
      assertThat(reply.header("x-rate-limit-remaining"))
          .as(endpoint.label())
          .isEqualTo("" + (endpoint.userLimit - 1));
      assertThat(reply.header("x-rate-limit-reset")).as(endpoint.label()).matches("[0-9]{10}");
      assertThat(reply.header("x-access-level")).isEqualTo("read-write-directmessages");
    }
  }

  @Test
  void theAppsOwnTokenReadsWhatIsPublicAndNothingElse() {
    for (Endpoint endpoint : EnumSet.complementOf(EnumSet.of(Endpoint.STREAM))) {
      String path =
          endpoint.path.replace(":dm_conversation_id", "1-2").replaceFirst(":(\\w+)", "20");
      XCaller.Reply reply = caller.withBearer(endpoint.method, path, x.bearerToken());

      assertThat(reply.body().path("title").asText().equals("Unsupported Authentication"))
          .as(endpoint.label())
          .isEqualTo(endpoint.appLimit == 0);
    }
  }
}
