package dev.perch.redis.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @Test
  void whatAnInstantWritesIsReadAsItWas() {
    Random random = new Random(20_261_122);
    for (int i = 0; i < 10_000; i++) {
      long second = random.nextLong(-70_000_000_000L, 260_000_000_000L);
      int nanos = new int[] {0, 120_000_000, 123_456_000, 123_456_789}[i % 4];
      Instant instant = Instant.ofEpochSecond(second, nanos);

      assertThat(Times.parse(instant.toString())).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02T10:15:30.1Z",
        "2026-03-02T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "2026-03-02T10:15:30+01:00",
        "2026-03-02T10:15:30.Z"
      })
  void whatIsWrittenOtherwiseIsReadAsJavaReadsIt(String text) {
    assertThat(Times.parse(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "now", "2026-02-30T10:15:30Z", "2026-03-02T10:15Z", "2026-03-02T10:61:30Z"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> Times.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
