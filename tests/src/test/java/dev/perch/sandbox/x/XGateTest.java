package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class XGateTest extends XEmulatorTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  @Test
  void aCallHeldBeforeHasNoEffectUntilTheGateOpens() throws Exception {
    Gate gate = x.gate("POST /2/tweets", Gate.Point.BEFORE);

    var reply = CompletableFuture.supplyAsync(() -> caller.tweet("Good morning"));
    assertThat(gate.awaitArrival(SOON)).isTrue();
    assertThat(x.timeline("AcmeCare")).isEmpty();
    gate.open();

    assertThat(reply.join().status()).isEqualTo(201);
    assertThat(x.timeline("AcmeCare")).hasSize(1);
    assertThat(caller.tweet("Good night").status()).isEqualTo(201);
  }

  @Test
  void aCallDroppedAfterItTookEffectIsPostedButNotAnswered() throws Exception {
    Gate gate = x.gate("POST /2/tweets", Gate.Point.AFTER);

    var reply = CompletableFuture.supplyAsync(() -> caller.tweet("Good morning"));
    assertThat(gate.awaitArrival(SOON)).isTrue();
    gate.drop();

    assertThatThrownBy(reply::join).isInstanceOf(CompletionException.class);
    assertThat(x.timeline("AcmeCare")).hasSize(1);
    assertThat(x.log().entries())
        .extracting(WireLog.Entry::status)
        .containsExactly(WireLog.UNANSWERED);
  }

  @Test
  void aCallDroppedBeforeIsNeverPosted() throws Exception {
    Gate gate = x.gate("POST /2/tweets", Gate.Point.BEFORE);

    var reply = CompletableFuture.supplyAsync(() -> caller.tweet("Good morning"));
    assertThat(gate.awaitArrival(SOON)).isTrue();
    gate.drop();

    assertThatThrownBy(reply::join).isInstanceOf(CompletionException.class);
    assertThat(x.timeline("AcmeCare")).isEmpty();
  }

  @Test
  void aGateHoldsItsOwnEndpointOnly() throws Exception {
    Gate gate = x.gate("GET /2/users/:id/mentions", Gate.Point.BEFORE);

    assertThat(caller.tweet("Good morning").status()).isEqualTo(201);
    assertThat(gate.awaitArrival(Duration.ofMillis(1))).isFalse();
  }
}
