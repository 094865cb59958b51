package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldEnvelopesTest {
  private static final String HELLO = "{\"type\": \"hello\", \"num_connections\": 1}";

  private final AtomicBoolean speaks = new AtomicBoolean();
  private final AtomicInteger asked = new AtomicInteger();
  private final HeldEnvelopes envelopes =
      new HeldEnvelopes(() -> {
        asked.incrementAndGet();
        return speaks.get();
      });

  @BeforeEach
  void aSocketIsOpened() {
    envelopes.add(HELLO);
    envelopes.add("{\"type\":\"interactive\"}");
  }

  @Test
  void nothingComesOutBeforeItCanBeAcknowledged() {
    assertThat(envelopes.poll()).isNull();
    assertThat(envelopes.poll()).isNull();
  }

  @Test
  void whatWasHeldBackComesOutInItsOrder() {
    envelopes.poll();
    speaks.set(true);

    assertThat(envelopes.poll()).isEqualTo(HELLO);
    assertThat(envelopes.poll()).contains("interactive");
    assertThat(envelopes.poll()).isNull();
  }

  @Test
  void aSocketIsAskedUntilItSpeaksAndThenNoMore() {
    envelopes.poll();
    speaks.set(true);
    envelopes.poll();
    envelopes.poll();

    assertThat(asked).hasValue(2);
  }

  @Test
  void onTheNextSocketItIsHeldBackAnew() {
    speaks.set(true);
    envelopes.poll();
    envelopes.poll();
    speaks.set(false);

    envelopes.add(HELLO);
    envelopes.add("{\"type\":\"slash_commands\"}");

    assertThat(envelopes.poll()).isNull();
    speaks.set(true);
    assertThat(envelopes.poll()).isEqualTo(HELLO);
    assertThat(envelopes.poll()).contains("slash_commands");
  }
}
