package dev.perch.desk.intake;

import static dev.perch.desk.Appends.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.intake.Caught.Count;
import dev.perch.ticket.TicketId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Caught} does, wherever it is kept. */
public abstract class CaughtContract {
  private static final TicketId RULE = new TicketId("1");

  /** An empty one. */
  protected abstract Caught caught();

  @Test
  void eachTweetCountsOnceAndTheNewestThreeAreKnown() {
    Caught caught = caught();
    for (int minute = 1; minute <= 4; minute++) {
      caught.count(RULE, "20" + minute, at(minute));
    }

    caught.count(RULE, "204", at(4));

    assertThat(caught.of(RULE)).isEqualTo(new Count(4, List.of("204", "203", "202")));
    assertThat(caught.of(new TicketId("2"))).isEqualTo(new Count(0, List.of()));
  }
}
