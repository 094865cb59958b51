package dev.perch.sandbox.slack.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Json;
import dev.perch.testing.Acks;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an app at a Request URL is told, and how often. */
class RequestUrlTest {
  private record Told(String contentType, Map<String, String> headers, String body) {
    @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  private final SlackEmulator slack =
      SlackEmulator.start(
          SlackOptions.defaults()
              .withRateLimits(false)
              .withAckTimeout(Duration.ofSeconds(30))
              .withEventRetryDelays(
                  Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofMillis(10)));
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private final Javalin app =
      Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.routes.post("/slack/events", this::answer);
              })
          .start("127.0.0.1", 0);

  @AfterEach
  void stop() {
    app.stop();
    slack.close();
  }

  private void answer(Context request) throws Exception {
    if (request.body().contains("\"challenge\"")) {
      request.result(Json.parse(request.body()).path("challenge").asText());
    } else {
      told.add(
          new Told(String.valueOf(request.contentType()), request.headerMap(), request.body()));
      request.status(status);
    }
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + app.port() + path);
  }

  @Test
  void anAddressThatDoesNotAnswerTheChallengeIsNotSaved() {
    assertThatThrownBy(() -> slack.requestUrl(url("/elsewhere")))
        .isInstanceOf(SlackError.class)
        .hasMessageContaining("url_verification_failed");
    assertThat(slack.connected()).isFalse();
  }

  @Test
  void everyRequestIsSignedOverItsBody() throws Exception {
    slack.requestUrl(url("/slack/events"));

    slack.people().command("agent1", "care", "/faq näh & so");

    Told command = told.getFirst();
    assertThat(command.contentType()).isEqualTo("application/x-www-form-urlencoded");
    assertThat(command.body()).contains("command=%2Ffaq", "text=n%C3%A4h+%26+so");
    assertThat(command.header("X-Slack-Signature"))
        .isEqualTo(
            SignedRequests.signature(
                slack.signingSecret(),
                String.valueOf(command.header("X-Slack-Request-Timestamp")),
                command.body()));
  }

  @Test
  void anEventThatFailsIsToldThreeTimesMoreWithTheReason() throws Exception {
    slack.requestUrl(url("/slack/events"));
    status = 500;

    slack.people().say("agent1", "care", null, "@Perch anybody there?");

    await().until(() -> told.size() == 4);
    assertThat(told)
        .extracting(event -> event.header("X-Slack-Retry-Num"))
        .containsExactly(null, "1", "2", "3");
    assertThat(told)
        .extracting(event -> event.header("X-Slack-Retry-Reason"))
        .containsExactly(null, "http_error", "http_error", "http_error");
    assertThat(told)
        .extracting(event -> Json.parse(event.body()).path("event_id").asText())
        .containsOnly("Ev0000000001");
  }

  private List<String> words() {
    return told.stream().map(event -> said(event.body())).toList();
  }

  private static String said(String body) {
    try {
      return Json.parse(body).at("/event/text").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDoubledEventComesTwiceByOneIdAndIsNoReplay() throws Exception {
    slack.requestUrl(url("/slack/events"));
    Faults.Setting fault = slack.faults().set("events_api", new Fault.Doubled());

    slack.people().say("agent1", "care", null, "@Perch one");

    await().until(() -> told.size() == 2);
    assertThat(fault.struck()).isEqualTo(1);
    assertThat(told)
        .extracting(event -> Json.parse(event.body()).path("event_id").asText())
        .containsOnly("Ev0000000001");
    assertThat(told).extracting(event -> event.header("X-Slack-Signature")).doesNotHaveDuplicates();
  }

  @Test
  void aReorderedEventIsOvertakenByTheNextAndComesInTheEnd() throws Exception {
    slack.requestUrl(url("/slack/events"));
    Faults.Setting fault = slack.faults().set("events_api", new Fault.Reordered(5_000));

    CompletableFuture<Void> first = sayingOne();
    await().until(() -> fault.struck() == 1);
    slack.people().say("agent1", "care", null, "@Perch two");

    await().until(() -> told.size() == 2);
    assertThat(words()).containsExactly("<@U0PERCH> two", "<@U0PERCH> one");
    first.join();
  }

  private CompletableFuture<Void> sayingOne() {
    return CompletableFuture.runAsync(
        () -> {
          try {
            slack.people().say("agent1", "care", null, "@Perch one");
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        },
        task -> Thread.ofVirtual().start(task));
  }

  @Test
  void anEventWhoseAnswerIsCutOffComesAgain() throws Exception {
    slack.requestUrl(url("/slack/events"));
    slack.faults().set("events_api", new Fault.SocketCut(Fault.SocketCut.When.BEFORE_ACK));

    slack.people().say("agent1", "care", null, "@Perch one");

    await().until(() -> told.size() == 2);
    assertThat(told)
        .extracting(event -> event.header("X-Slack-Retry-Num"))
        .containsExactly(null, "1");
  }

  @Test
  void aPressWhoseAnswerIsCutOffIsNobodysFaultButOneWithoutAnAnswerIs() throws Exception {
    slack.requestUrl(url("/slack/events"));
    Acks acks = Acks.of(slack);

    slack.faults().set("slash_commands", new Fault.SocketCut(Fault.SocketCut.When.BEFORE_ACK));
    assertThatThrownBy(() -> slack.people().command("agent1", "care", "/faq cut off"));
    assertThat(acks.missed(Instant.now().plusSeconds(5))).isEmpty();

    status = 500;
    assertThatThrownBy(() -> slack.people().command("agent1", "care", "/faq refused"));
    assertThat(acks.missed(Instant.now().plusSeconds(5))).hasSize(1);
  }

  @Test
  void whatOnlyASocketCanSufferIsRefusedInWords() throws Exception {
    slack.requestUrl(url("/slack/events"));

    assertThatThrownBy(() ->
            slack
                .faults()
                .set(
                    "interactive", new Fault.Disconnect(Fault.Disconnect.Reason.REFRESH_REQUESTED)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot befall interactive");
    assertThatThrownBy(() -> slack.faults().set("socket", new Fault.TooManyWebsockets()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCommandThatTheAppRefusesFailsBeforeThePersonsEyes() throws Exception {
    slack.requestUrl(url("/slack/events"));
    status = 503;

    assertThatThrownBy(() -> slack.people().command("agent1", "care", "/faq refund"))
        .isInstanceOf(SlackError.class)
        .hasMessageContaining("dispatch_failed");
  }
}
