package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.wire.Gate;
import dev.perch.sandbox.wire.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an act waits for. A call that is held in the middle stands for a consequence that takes its
 * time, or for a busy app that has other things to do.
 */
class ConsequencesTest {
  private static final Duration LONGER_THAN_QUIET = Duration.ofMillis(300);
  private static final Duration SOONER_THAN_PATIENCE = Duration.ofSeconds(12);

  private final SlackEmulator slack = SlackEmulator.start(NoHurry.PATIENT);
  private final SlackCaller caller = new SlackCaller(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'method': 'chat.update', 'channel': 'C0CARE', 'ts': 'CARD', 'text': 'x'}",
        "{'method': 'chat.postMessage', 'channel': 'C0CARE', 'thread_ts': 'CARD', 'text': 'x'}",
        "{'method': 'chat.postEphemeral', 'channel': 'C0CARE', 'user': 'U0AGENT1', 'text': 'x'}"
      })
  void aPressWaitsForWhatNamesItsMessageOrWhoPressed(String call) throws Exception {
    try (var _ = FakeApp.ackingAll(slack)) {
      var card = caller.posted("C0CARE", Blocks.CARD);
      var gate = held(call.replace("CARD", card));

      var press = async(() -> slack.people().press("agent1", "care", card, "Claim"));

      assertThat(press).failsWithin(LONGER_THAN_QUIET);
      gate.open();
      assertThat(press.join().messages()).extracting(SeenMessage::text).contains("x");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'method': 'chat.update', 'channel': 'C0CARE', 'ts': 'OTHER', 'text': 'x'}",
        "{'method': 'chat.postMessage', 'channel': 'C0CARE', 'thread_ts': 'OTHER', 'text': 'x'}",
        "{'method': 'chat.postMessage', 'channel': 'C0CARE', 'text': 'x'}",
        "{'method': 'chat.postMessage', 'channel': 'C0PR', 'text': 'x'}",
        "{'method': 'chat.postEphemeral', 'channel': 'C0CARE', 'user': 'U0AGENT2', 'text': 'x'}"
      })
  void aPressDoesNotWaitForWhatElseTheAppDoes(String call) throws Exception {
    try (var _ = FakeApp.ackingAll(slack)) {
      var card = caller.posted("C0CARE", Blocks.CARD);
      var gate = held(call.replace("OTHER", caller.posted("C0CARE", Blocks.CARD)));

      var press = async(() -> slack.people().press("agent1", "care", card, "Claim"));

      assertThat(press).succeedsWithin(SOONER_THAN_PATIENCE);
      gate.open();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'method': 'chat.update', 'channel': 'C0CARE', 'ts': 'CARD', 'text': 'x'}",
        "{'method': 'views.update', 'view_id': 'VIEW', 'view': '{}'}"
      })
  void aSubmissionWaitsForItsModalAndForTheMessageThatItCameFrom(String call) throws Exception {
    try (var bot = BoltBot.start(slack, BoltCard::replyForm)) {
      var card = BoltCard.post(bot.client(), "care");
      var view = slack.people().press("agent1", "care", card, "Claim").openedView();
      var gate = held(call.replace("CARD", card).replace("VIEW", view));

      var sent = async(() -> slack.people().submit("agent1", view, Map.of("Reply", "Sorry!")));

      assertThat(sent).failsWithin(LONGER_THAN_QUIET);
      gate.open();
      assertThat(sent.join().ok()).isTrue();
    }
  }

  @Test
  void whatIsSaidOrCommandedInAChannelWaitsForNewMessagesThere() throws Exception {
    try (var _ = FakeApp.ackingAll(slack)) {
      var gate = held("{'method': 'chat.postMessage', 'channel': 'C0CARE', 'text': 'x'}");

      var said = async(() -> slack.people().say("agent1", "care", null, "@Perch hello"));
      var command = async(() -> slack.people().command("agent2", "care", "/faq"));

      assertThat(said).failsWithin(LONGER_THAN_QUIET);
      assertThat(command).isNotDone();
      gate.open();
      assertThat(said.join().messages())
          .extracting(SeenMessage::text)
          .containsExactly("@Perch hello", "x");
      assertThat(command.join().messages()).extracting(SeenMessage::text).contains("x");
    }
  }

  @Test
  void whatAnswersACommandComesBeforeALateWordOnSomethingElse() throws Exception {
    try (var _ = new FakeApp(slack, this::answeringAfterALateWord)) {
      var told = slack.people().command("agent1", "care", "/faq history");

      assertThat(told.messages())
          .extracting(SeenMessage::text)
          .containsExactly("Version 2", "Published.");
    }
  }

  @Test
  void aCommandWaitsForAnAnswerThatComesAfterItsAck() throws Exception {
    try (var app = FakeApp.ackingAll(slack)) {
      var command = async(() -> slack.people().command("agent1", "care", "/faq stats"));

      await().until(() -> !app.payloads("slash_commands").isEmpty());
      assertThat(command).failsWithin(LONGER_THAN_QUIET);
      var url = app.payloads("slash_commands").getFirst().path("response_url").asText();
      assertThat(caller.postTo(url, "{\"text\": \"12 entries\"}")).isEqualTo("ok");
      assertThat(command.get(20, TimeUnit.SECONDS).messages())
          .extracting(SeenMessage::text)
          .containsExactly("12 entries");
    }
  }

  private JsonNode answeringAfterALateWord(JsonNode command) {
    try {
      caller.call(
          "chat.postEphemeral",
          Map.of("channel", "C0CARE", "user", "U0AGENT1", "text", "Published."));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return Json.object().put("text", "Version 2");
  }

  /** Makes a call and holds it before it takes effect. */
  private Gate held(String json) throws Exception {
    JsonNode call = Json.parse(json.replace('\'', '"'));
    var method = call.path("method").asText();
    var arguments = new HashMap<String, String>();
    call.properties().forEach(field -> arguments.put(field.getKey(), field.getValue().asText()));
    arguments.remove("method");
    var gate = slack.gates().before(method);
    var _ = async(() -> caller.call(method, arguments));
    gate.awaitArrival(Duration.ofSeconds(20));
    return gate;
  }

  private static <T> CompletableFuture<T> async(Callable<T> act) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return act.call();
          } catch (Exception e) {
            throw new CompletionException(e);
          }
        },
        task -> Thread.ofVirtual().start(task));
  }
}
