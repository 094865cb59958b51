package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Envelopes, acks, and what Slack does without one. */
class SocketModeTest {
  private static final SlackOptions OPTIONS =
      NoHurry.PATIENT.withEventRetryDelays(
          Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofMillis(10));
  private static final SlackOptions IMPATIENT =
      OPTIONS.withAckTimeout(Duration.ofMillis(500)).withPatience(Duration.ofMillis(100));

  private final SlackEmulator slack = SlackEmulator.start(OPTIONS);

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void anEventWithoutAckComesThreeTimesMoreAndThenNeverAgain() throws Exception {
    try (var slack = SlackEmulator.start(IMPATIENT);
        var app = new FakeApp(slack, _ -> null)) {
      slack.people().say("agent1", "care", null, "@Perch anybody there?");

      await().until(() -> app.payloads("events_api").size() == 4);
      assertThat(app.received())
          .filteredOn(envelope -> envelope.has("retry_attempt"))
          .extracting(envelope -> envelope.path("retry_attempt").asInt())
          .containsExactly(0, 1, 2, 3);
      assertThat(app.payloads("events_api"))
          .extracting(payload -> payload.path("event_id").asText())
          .containsOnly("Ev0000000001");
    }
  }

  @Test
  void anEventToldToABrokenSocketReachesTheNextOne() throws Exception {
    var patient =
        SlackOptions.defaults()
            .withAckTimeout(Duration.ofMillis(100))
            .withEventRetryDelays(
                Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(5));
    try (var slack = SlackEmulator.start(patient)) {
      var deaf = new FakeApp(slack, _ -> null);
      slack.people().say("agent1", "care", null, "@Perch hello");
      deaf.close();

      try (var app = FakeApp.ackingAll(slack)) {
        await().until(() -> !app.payloads("events_api").isEmpty());

        assertThat(app.payloads("events_api").getFirst().at("/event/text").asText())
            .isEqualTo("<@U0PERCH> hello");
      }
    }
  }

  @Test
  void aPressWithoutAckFailsBeforeThePersonsEyes() throws Exception {
    try (var slack = SlackEmulator.start(IMPATIENT)) {
      var ts = new SlackCaller(slack).posted("care", Blocks.CARD);

      assertThatThrownBy(() -> slack.people().press("agent1", "care", ts, "Claim"))
          .isInstanceOf(SlackError.class)
          .hasMessage("dispatch_failed");
      try (var app = new FakeApp(slack, SocketModeTest::ackEventsOnly)) {
        assertThatThrownBy(() -> slack.people().press("agent1", "care", ts, "Claim"))
            .hasMessage("operation_timeout");
        await().until(() -> !app.payloads("interactive").isEmpty());
        assertThat(app.payloads("interactive")).hasSize(1);
      }
    }
  }

  @Test
  void eachEnvelopeGoesToOneOfSeveralSockets() throws Exception {
    var ts = new SlackCaller(slack).posted("care", Blocks.CARD);
    try (var one = FakeApp.ackingAll(slack);
        var two = FakeApp.ackingAll(slack)) {

      slack.people().press("agent1", "care", ts, "Claim");
      slack.people().press("agent2", "care", ts, "Claim");

      assertThat(one.payloads("interactive")).hasSize(1);
      assertThat(two.payloads("interactive")).hasSize(1);
      assertThat(two.received().getFirst().path("num_connections").asInt()).isEqualTo(2);
    }
  }

  @Test
  void ofTwoTokensOfOneAppEachKnowsItsOwnSocket() throws Exception {
    var another = slack.anotherAppToken();
    try (var one = FakeApp.ackingAll(slack)) {
      assertThat(slack.sockets().connected(slack.appToken())).isTrue();
      assertThat(slack.sockets().connected(another)).isFalse();

      try (var two = new FakeApp(slack, another)) {
        assertThat(slack.sockets().connected(another)).isTrue();
        assertThat(slack.connections()).isEqualTo(2);
      }
      await().until(() -> !slack.sockets().connected(another));
      assertThat(slack.sockets().connected(slack.appToken())).isTrue();
    }
  }

  @Test
  void theEleventhSocketIsTurnedAway() throws Exception {
    var apps = new ArrayList<FakeApp>();
    for (int i = 0; i < 10; i++) {
      apps.add(FakeApp.ackingAll(slack));
    }

    var refused = FakeApp.unawaited(slack);

    await().until(() -> !refused.received().isEmpty());
    assertThat(refused.received().getFirst().path("reason").asText())
        .isEqualTo("too_many_websockets");
    assertThat(slack.sockets().connections()).isEqualTo(10);
    apps.forEach(FakeApp::close);
  }

  @Test
  void helloComesFirstAndAClosedSocketIsNoticed() throws Exception {
    try (var app = FakeApp.ackingAll(slack)) {
      assertThat(app.received().getFirst().path("type").asText()).isEqualTo("hello");
      assertThat(slack.connected()).isTrue();
    }

    await().until(() -> !slack.connected());
  }

  @Test
  void anAppMayAnswerLaterToTheResponseUrl() throws Exception {
    var caller = new SlackCaller(slack);
    var ts = caller.posted("care", Blocks.CARD);
    try (var app = FakeApp.ackingAll(slack)) {
      slack.people().press("agent1", "care", ts, "Claim");
      var url = app.payloads("interactive").getFirst().path("response_url").asText();

      var whispered = caller.postTo(url, "{\"text\": \"Only you see this\"}");
      var replaced = caller.postTo(url, "{\"replace_original\": true, \"text\": \"Done\"}");

      assertThat(List.of(whispered, replaced)).containsOnly("ok");
      assertThat(slack.people().messages("care", null, "agent1"))
          .extracting(SeenMessage::text)
          .containsExactly("Done", "Only you see this");
      assertThat(slack.people().messages("care", null, "agent2"))
          .extracting(SeenMessage::text)
          .containsExactly("Done");
    }
  }

  @Test
  void anAckMayPutUpAnotherViewOrCloseAll() throws Exception {
    var answer = Json.object().put("response_action", "push");
    answer.set("view", Json.parse(Blocks.FORM));
    try (var app =
        new FakeApp(slack, envelope -> isSubmission(envelope) ? answer : Json.object())) {
      var caller = new SlackCaller(slack);
      var ts = caller.posted("care", Blocks.CARD);
      slack.people().press("agent1", "care", ts, "Claim");
      var trigger = app.payloads("interactive").getLast().path("trigger_id").asText();
      var form = caller.call("views.open", Map.of("trigger_id", trigger, "view", Blocks.FORM));

      var pushed =
          slack.people().submit("agent1", form.at("/view/id").asText(), Map.of("Reply", "Hello"));
      var stack = slack.people().views("agent1");
      answer.put("response_action", "clear").remove("view");
      slack.people().submit("agent1", pushed.openedView(), Map.of("Reply", "Hello"));

      assertThat(stack).hasSize(2).last().returns(pushed.view(), view -> view.view());
      assertThat(slack.people().views("agent1")).isEmpty();
    }
  }

  private static @Nullable JsonNode ackEventsOnly(JsonNode envelope) {
    return envelope.path("type").asText().equals("events_api") ? Json.object() : null;
  }

  private static boolean isSubmission(JsonNode envelope) {
    return envelope.at("/payload/type").asText().equals("view_submission");
  }
}
