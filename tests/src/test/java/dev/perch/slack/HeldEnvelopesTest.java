package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldEnvelopesTest {
  private final HeldEnvelopes envelopes = new HeldEnvelopes();

  @BeforeEach
  void somethingCame() {
    envelopes.add("first");
    envelopes.add("second");
  }

  @Test
  void nothingComesOutBeforeItCanBeAcknowledged() {
    assertThat(envelopes.poll()).isNull();
  }

  @Test
  void whatWasHeldBackComesOutInItsOrder() {
    envelopes.poll();
    envelopes.release();

    assertThat(envelopes.poll()).isEqualTo("first");
    assertThat(envelopes.poll()).isEqualTo("second");
    assertThat(envelopes.poll()).isNull();
  }
}
