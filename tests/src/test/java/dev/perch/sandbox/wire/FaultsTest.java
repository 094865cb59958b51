package dev.perch.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a fault strikes, and how often. */
class FaultsTest {
  private static final Fault SLOW = new Fault.Latency(1);
  private static final Fault CUT = new Fault.Cut(3);

  private final Faults faults = new Faults();

  @BeforeEach
  void declare() {
    faults.declare("read", Faults.OF_CALLS);
    faults.declare("write", Faults.OF_CALLS);
    faults.declare("press", Set.of(Fault.Doubled.class));
  }

  private boolean strikes(String method) {
    return faults.strike(Fault.OfCall.class, method).isPresent();
  }

  @Test
  void aFaultStrikesOnceUnlessItIsToldOtherwise() {
    var once = faults.set("read", SLOW);
    var twice = faults.set("write", CUT, 2);
    faults.set("press", new Fault.Doubled(), 0);

    var reads = List.of(strikes("read"), strikes("read"));
    var writes = List.of(strikes("write"), strikes("write"), strikes("write"));

    assertThat(reads).containsExactly(true, false);
    assertThat(writes).containsExactly(true, true, false);
    assertThat(once.struck()).isEqualTo(1);
    assertThat(twice.struck()).isEqualTo(2);
    assertThat(faults.strike(Fault.OfEnvelope.class, "press")).isPresent();
    assertThat(faults.strike(Fault.OfEnvelope.class, "press")).isPresent();
  }

  @Test
  void whatWasSetFirstStrikesFirst() {
    faults.set("read", SLOW);
    faults.set(Faults.ANY, CUT);

    assertThat(faults.strike(Fault.OfCall.class, "read")).contains((Fault.OfCall) SLOW);
    assertThat(faults.strike(Fault.OfCall.class, "read")).contains((Fault.OfCall) CUT);
    assertThat(strikes("write")).isFalse();
  }

  @Test
  void theSameSeedStrikesTheSameOnes() {
    faults.set("read", SLOW, 0, 0.5, 7);
    faults.set("write", SLOW, 0, 0.5, 7);

    var reads = IntStream.range(0, 50).mapToObj(_ -> strikes("read")).toList();
    var writes = IntStream.range(0, 50).mapToObj(_ -> strikes("write")).toList();

    assertThat(reads).isEqualTo(writes).contains(true, false);
  }

  @Test
  void endedFaultsStrikeNoMore() {
    faults.set("read", SLOW, 0);
    var other = faults.set("write", SLOW, 0);

    other.end();
    var afterOne = List.of(strikes("read"), strikes("write"));
    faults.end();

    assertThat(afterOne).containsExactly(true, false);
    assertThat(strikes("read")).isFalse();
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void whatCannotBeIsRefusedWithWhatCan() {
    assertThatThrownBy(() -> faults.set("chant", SLOW))
        .hasMessage("there is no method \"chant\". There are: press, read, write");
    assertThatThrownBy(() -> faults.set("press", SLOW))
        .hasMessage("\"latency\" cannot befall press. What can: doubled");
    assertThatThrownBy(() -> faults.set("read", SLOW, -1)).hasMessageContaining("times");
    assertThatThrownBy(() -> faults.set("read", SLOW, 1, 0, 1)).hasMessageContaining("probability");
    assertThatThrownBy(() -> new Fault.Hidden(0)).hasMessageContaining("seconds");
    assertThat(faults.all()).isEmpty();
  }
}
