package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.ticket.Departure;
import dev.perch.ticket.Road;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void itGoesAtOnceOrAfterTheTimeForUndo() {
    Departure atOnce = new Hold(Duration.ZERO).from(Road.PUBLIC, List.of(), NOW);
    Departure held = new Hold(Duration.ofSeconds(10)).from(Road.DIRECT, List.of(), NOW);

    assertThat(atOnce.held()).isNull();
    assertThat(atOnce.deadline()).isEqualTo(NOW.plus(Approving.TAKES));
    assertThat(held.held()).isEqualTo(NOW.plusSeconds(10));
    assertThat(held.deadline()).isEqualTo(NOW.plusSeconds(10).plus(Approving.TAKES));
  }
}
