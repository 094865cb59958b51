package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Fault.Disconnect.Reason;
import dev.perch.sandbox.wire.Fault.SocketCut.When;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong on demand between Slack and the app's sockets. */
class SocketFaultsTest {
  private final SlackEmulator slack =
      SlackEmulator.start(
          SlackOptions.defaults()
              .withRateLimits(false)
              .withEventRetryDelays(Duration.ofMillis(10), Duration.ofMillis(10)));

  @AfterEach
  void stop() {
    slack.close();
  }

  private static List<String> said(FakeApp app) {
    return app.payloads("events_api").stream()
        .map(payload -> payload.at("/event/text").asText())
        .toList();
  }

  private void mention(String words) throws InterruptedException {
    slack.people().say("agent1", "care", null, "@Perch " + words);
  }

  @Test
  void aDoubledEnvelopeComesTwiceByOneId() throws Exception {
    try (var app = FakeApp.ackingAll(slack)) {
      slack.faults().set("events_api", new Fault.Doubled());

      mention("one");

      await().until(() -> said(app).size() == 2);
      assertThat(app.received().stream().skip(1).map(got -> got.path("envelope_id").asText()))
          .hasSize(2)
          .containsOnly(app.received().get(1).path("envelope_id").asText());
    }
  }

  @Test
  void aReorderedEnvelopeIsOvertakenByTheNext() throws Exception {
    try (var app = FakeApp.ackingAll(slack)) {
      slack.faults().set("events_api", new Fault.Reordered(5_000));

      var first = Thread.startVirtualThread(() -> quietly("one"));
      await().until(() -> slack.faults().all().getFirst().struck() == 1);
      mention("two");
      first.join();

      await().until(() -> said(app).size() == 2);
      assertThat(said(app)).containsExactly("<@U0PERCH> two", "<@U0PERCH> one");
    }
  }

  private void quietly(String words) {
    try {
      mention(words);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aReorderedEnvelopeThatNothingFollowsComesInTheEnd() throws Exception {
    try (var app = FakeApp.ackingAll(slack)) {
      slack.faults().set("events_api", new Fault.Reordered(5));

      mention("one");

      await().until(() -> said(app).equals(List.of("<@U0PERCH> one")));
    }
  }

  @Test
  void anEventWhoseSocketIsCutBeforeItsAckComesAgain() throws Exception {
    try (var _ = FakeApp.ackingAll(slack);
        var _ = FakeApp.ackingAll(slack)) {
      slack.faults().set("events_api", new Fault.SocketCut(When.BEFORE_ACK));

      mention("one");

      await().until(() -> slack.log().of("events_api").size() >= 2);
      await().until(() -> slack.sockets().connections() == 1);
      assertThat(slack.log().of("events_api").getLast().request().path("retry_attempt").asInt())
          .isEqualTo(1);
    }
  }

  @Test
  void aPressWhoseSocketIsCutBeforeItsAckFails() throws Exception {
    var ts = new SlackCaller(slack).posted("care", Blocks.CARD);
    try (var _ = FakeApp.ackingAll(slack)) {
      slack.faults().set("interactive", new Fault.SocketCut(When.BEFORE_ACK));

      assertThatThrownBy(() -> slack.people().press("agent1", "care", ts, "Claim"))
          .hasMessage("operation_timeout");
    }
  }

  @Test
  void aSocketThatIsCutAfterTheAckHasDoneItsWork() throws Exception {
    var ts = new SlackCaller(slack).posted("care", Blocks.CARD);
    try (var _ = FakeApp.ackingAll(slack)) {
      slack.faults().set("interactive", new Fault.SocketCut(When.AFTER_ACK));

      var pressed = slack.people().press("agent1", "care", ts, "Claim");

      assertThat(pressed.ok()).isTrue();
      await().until(() -> !slack.connected());
    }
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void whoIsToBeDisconnectedIsToldWhyAtOnce(Reason reason) throws Exception {
    try (var app = FakeApp.ackingAll(slack)) {
      slack.faults().set("socket", new Fault.Disconnect(reason));

      await().until(() -> app.received().size() == 2);
      assertThat(app.received().get(1).path("type").asText()).isEqualTo("disconnect");
      assertThat(app.received().get(1).path("reason").asText()).isEqualTo(reason.word());
      await().until(() -> slack.connected() == (reason == Reason.WARNING));
    }
  }

  @Test
  void aSocketThatOpensMayBeOneTooMany() throws Exception {
    slack.faults().set("socket", new Fault.TooManyWebsockets());

    try (var away = FakeApp.unawaited(slack)) {
      await().until(() -> !away.received().isEmpty());

      assertThat(away.received().getFirst().path("reason").asText())
          .isEqualTo("too_many_websockets");
      assertThat(slack.connected()).isFalse();
    }
    try (var _ = FakeApp.ackingAll(slack)) {
      assertThat(slack.connected()).isTrue();
    }
  }
}
