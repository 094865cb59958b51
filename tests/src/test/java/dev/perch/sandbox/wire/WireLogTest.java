package dev.perch.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.WireLog.Direction;
import dev.perch.sandbox.wire.WireLog.Entry;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class WireLogTest {
  private static final Duration MOMENT = Duration.ofMillis(20);
  private static final Duration SOON = Duration.ofSeconds(20);

  private final WireLog log = new WireLog(InstantSource.system());

  @Test
  void onlyTheNewestEntriesAreKeptAndTheirNumbersGoOn() {
    for (int i = 0; i < WireLog.MOST_ENTRIES + 3; i++) {
      log.add(Direction.IN, "call", about("anything"), null);
    }

    assertThat(log.entries()).hasSize(WireLog.MOST_ENTRIES);
    assertThat(log.entries()).first().returns(3, Entry::number);
    assertThat(log.entries()).last().returns(WireLog.MOST_ENTRIES + 2, Entry::number);
  }

  @Test
  void entriesAreFoundByTheirNumberHoweverManyWereForgotten() {
    for (int i = 0; i < WireLog.MOST_ENTRIES + 3; i++) {
      log.add(Direction.IN, "call", about("anything"), null);
    }

    assertThat(log.since(WireLog.MOST_ENTRIES + 1))
        .extracting(Entry::number)
        .containsExactly(WireLog.MOST_ENTRIES + 1, WireLog.MOST_ENTRIES + 2);
    assertThat(log.since(1)).hasSize(WireLog.MOST_ENTRIES);
    assertThat(log.since(WireLog.MOST_ENTRIES + 3)).isEmpty();
  }

  @Test
  void aWatchWaitsForWhatConcernsItOnly() throws Exception {
    try (var ours = log.watch(request -> request.path("about").asText().equals("us"));
        var _ = log.begin(about("others"))) {

      assertThat(ours.awaitQuiet(MOMENT, SOON)).isTrue();
      assertThat(log.awaitQuiet(MOMENT, MOMENT.multipliedBy(3))).isFalse();
    }
  }

  @Test
  void whatBeganBeforeAWatchStillConcernsIt() throws Exception {
    try (var begun = log.begin(about("us"));
        var ours = log.watch(request -> request.path("about").asText().equals("us"))) {
      var meanwhile = ours.awaitQuiet(MOMENT, MOMENT.multipliedBy(3));

      begun.close();

      assertThat(meanwhile).isFalse();
      assertThat(ours.awaitQuiet(MOMENT, SOON)).isTrue();
    }
  }

  @Test
  void theMomentOfQuietIsCountedFromTheLastThatPassed() throws Exception {
    try (var ours = log.watch(_ -> true)) {
      assertThat(ours.awaitQuiet(MOMENT, SOON)).isTrue();

      log.add(Direction.OUT, "event", about("us"), null);

      assertThat(ours.awaitQuiet(SOON, MOMENT)).isFalse();
    }
  }

  private static JsonNode about(String whom) {
    return Json.object().put("about", whom);
  }
}
