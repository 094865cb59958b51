package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.testing.PushedClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody does who keeps the story of absences. */
public abstract class AbsencesContract {
  private static final Instant AT = PushedClock.MONDAY;
  protected static final List<AwayEvent> EVENTS =
      List.of(
          new AwayEvent.WentAway("U1", AT.plusSeconds(60), AT),
          new AwayEvent.WentAway("U2", null, AT),
          new AwayEvent.CameBack("U1", AT));

  protected abstract Absences absences();

  @Test
  void whatIsToldIsReadAndNobodyWritesOverAnother() {
    assertThat(absences().read()).isEmpty();

    assertThat(absences().append(0, "op:1", EVENTS.get(0))).isTrue();
    assertThat(absences().append(0, "op:2", EVENTS.get(1))).as("overtaken").isFalse();
    assertThat(absences().append(1, "op:2", EVENTS.get(1))).isTrue();
    assertThat(absences().append(1, "op:2", EVENTS.get(1))).as("told again").isTrue();
    assertThat(absences().append(2, "op:3", EVENTS.get(2))).isTrue();
    assertThat(absences().append(9, "op:4", EVENTS.get(2))).as("ahead of it").isFalse();

    assertThat(absences().read()).isEqualTo(EVENTS);
  }
}
