package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.WireLog.Entry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls held in the middle, and the log of what passed. */
class GateTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final SlackEmulator slack = SlackEmulator.start();
  private final SlackCaller caller = new SlackCaller(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void heldBeforeItsEffectACallHasChangedNothingYet() throws Exception {
    var gate = slack.gates().before("chat.postMessage");

    var call = posting("Hello");
    var held = gate.awaitArrival(SOON);
    var meanwhile = slack.people().messages("care", null, null);
    gate.open();

    assertThat(held.path("text").asText()).isEqualTo("Hello");
    assertThat(meanwhile).isEmpty();
    assertThat(call.join().path("ok").asBoolean()).isTrue();
    assertThat(slack.people().messages("care", null, null)).hasSize(1);
  }

  @Test
  void heldAfterItsEffectTheAnswerIsStillToCome() throws Exception {
    var gate = slack.gates().after("chat.postMessage");

    var call = posting("Hello");
    gate.awaitArrival(SOON);

    assertThat(slack.people().messages("care", null, null)).hasSize(1);
    assertThat(call).isNotDone();
    gate.open();
    assertThat(call.join().path("ok").asBoolean()).isTrue();
  }

  @Test
  void aDroppedCallGetsNoAnswerAndTheNextOnePasses() throws Exception {
    var gate = slack.gates().after("chat.postMessage");

    var call = posting("Hello");
    gate.awaitArrival(SOON);
    gate.drop();

    assertThatThrownBy(call::join).isInstanceOf(CompletionException.class);
    assertThat(posting("Again").join().path("ok").asBoolean()).isTrue();
    assertThat(slack.people().messages("care", null, null)).hasSize(2);
  }

  @Test
  void whatWasCalledStandsInTheLogWithItsAnswerAndWithoutItsToken() {
    posting("Hello").join();

    var entries = slack.log().of("chat.postMessage");
    assertThat(entries)
        .singleElement()
        .satisfies(entry -> assertThat(entry.request().path("text").asText()).isEqualTo("Hello"))
        .satisfies(entry -> assertThat(entry.response()).isNotNull());
    assertThat(slack.log().entries())
        .extracting(Entry::toString)
        .noneMatch(entry -> entry.contains(slack.botToken()));
  }

  @Test
  void aHeldCallKeepsTheWireFromBeingQuiet() throws Exception {
    var gate = slack.gates().before("chat.postMessage");
    var call = posting("Hello");
    gate.awaitArrival(SOON);

    var quiet = slack.awaitQuiet(Duration.ofMillis(20), Duration.ofMillis(100));
    gate.open();
    call.join();

    assertThat(quiet).isFalse();
    assertThat(slack.awaitQuiet(Duration.ofMillis(20), SOON)).isTrue();
  }

  private CompletableFuture<JsonNode> posting(String text) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return caller.call("chat.postMessage", Map.of("channel", "care", "text", text));
      } catch (Exception e) {
        throw new CompletionException(e);
      }
    });
  }
}
