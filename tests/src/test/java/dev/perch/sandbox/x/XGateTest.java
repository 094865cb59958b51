package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.sandbox.wire.Gate.Phase;
import dev.perch.sandbox.wire.WireLog;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class XGateTest extends XEmulatorTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void aCallHeldBeforeHasNoEffectUntilTheGateOpens() throws Exception {
    var gate = x.gates().before("POST /2/tweets");

    var reply = CompletableFuture.supplyAsync(() -> caller.tweet("Good morning"));
    var held = gate.awaitArrival(SOON);
    var meanwhile = x.timeline("AcmeCare");
    gate.open();

    assertThat(held.at("/body/text").asText()).isEqualTo("Good morning");
    assertThat(meanwhile).isEmpty();
    assertThat(reply.join().status()).isEqualTo(201);
    assertThat(x.timeline("AcmeCare")).hasSize(1);
    assertThat(caller.tweet("Good night").status()).isEqualTo(201);
  }

  @Test
  void aCallDroppedAfterItTookEffectIsPostedButNotAnswered() throws Exception {
    var gate = x.gates().after("POST /2/tweets");

    var reply = CompletableFuture.supplyAsync(() -> caller.tweet("Good morning"));
    gate.awaitArrival(SOON);
    gate.drop();

    assertThatThrownBy(reply::join).isInstanceOf(CompletionException.class);
    assertThat(x.timeline("AcmeCare")).hasSize(1);
    assertThat(x.log().of("POST /2/tweets")).singleElement().returns(null, WireLog.Entry::response);
  }

  @Test
  void aCallDroppedBeforeIsNeverPosted() throws Exception {
    var gate = x.gates().before("POST /2/tweets");

    var reply = CompletableFuture.supplyAsync(() -> caller.tweet("Good morning"));
    gate.awaitArrival(SOON);
    gate.drop();

    assertThatThrownBy(reply::join).isInstanceOf(CompletionException.class);
    assertThat(x.timeline("AcmeCare")).isEmpty();
  }

  @Test
  void aGateHoldsItsOwnEndpointOnly() throws Exception {
    var gate = x.gates().before("GET /2/users/:id/mentions");

    assertThat(caller.tweet("Good morning").status()).isEqualTo(201);

    assertThatThrownBy(() -> gate.awaitArrival(Duration.ofMillis(1)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aGateMayWaitForOneHandleAndLetTheOthersBy() throws Exception {
    var other = new XCaller(x.apiUrl(), x.addHandle("Acme"));
    var gate =
        x.gates()
            .set(
                "POST /2/tweets",
                Phase.BEFORE,
                call -> call.path("user").asText().equals("AcmeCare"));

    var passed = other.tweet("Good morning");
    var reply = CompletableFuture.supplyAsync(() -> caller.tweet("Good morning"));
    gate.awaitArrival(SOON);
    gate.open();

    assertThat(passed.status()).isEqualTo(201);
    assertThat(reply.join().status()).isEqualTo(201);
  }

  @Test
  void aHeldCallKeepsTheWireFromBeingQuiet() throws Exception {
    var gate = x.gates().before("POST /2/tweets");
    var reply = CompletableFuture.supplyAsync(() -> caller.tweet("Good morning"));
    gate.awaitArrival(SOON);

    var quiet = x.log().awaitQuiet(Duration.ofMillis(20), Duration.ofMillis(100));
    gate.open();
    reply.join();

    assertThat(quiet).isFalse();
    assertThat(x.log().awaitQuiet(Duration.ofMillis(20), SOON)).isTrue();
  }
}
