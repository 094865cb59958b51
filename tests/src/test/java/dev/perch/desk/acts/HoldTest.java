package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.TweetPace;
import dev.perch.ticket.Departure;
import dev.perch.ticket.Road;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final TweetPace pace = new TweetPace(2, WINDOW);

  private static Departure from(Hold hold, Road road, Instant now) {
    return hold.from("AcmeCare", road, List.of(), now);
  }

  @Test
  void whatXTakesNowGoesAtOnceOrAfterTheTimeForUndo() {
    Departure atOnce = from(new Hold(Duration.ZERO, pace), Road.PUBLIC, NOW);
    Departure held = from(new Hold(Duration.ofSeconds(10), pace), Road.PUBLIC, NOW);

    assertThat(atOnce.held()).isNull();
    assertThat(held.held()).isEqualTo(NOW.plusSeconds(10));
  }

  @Test
  void inAStormEachGoesWhenXTakesItInTheOrderOfTheirApproval() {
    Hold hold = new Hold(Duration.ZERO, pace);
    from(hold, Road.PUBLIC, NOW);
    from(hold, Road.PUBLIC, NOW.plusSeconds(60));

    Departure third = from(hold, Road.PUBLIC, NOW.plusSeconds(120));
    Departure fourth = from(hold, Road.PUBLIC, NOW.plusSeconds(121));
    Departure fifth = from(hold, Road.PUBLIC, NOW.plusSeconds(122));

    assertThat(third.held()).isEqualTo(NOW.plus(WINDOW));
    assertThat(fourth.held()).isEqualTo(NOW.plusSeconds(60).plus(WINDOW));
    assertThat(fifth.held()).isEqualTo(NOW.plus(WINDOW.multipliedBy(2)));
    assertThat(third.deadline()).isEqualTo(NOW.plus(WINDOW).plus(Approving.TAKES));
  }

  @Test
  void anotherHandleAndADirectMessageWaitForNobody() {
    Hold hold = new Hold(Duration.ZERO, pace);
    from(hold, Road.PUBLIC, NOW);
    from(hold, Road.PUBLIC, NOW);

    assertThat(from(hold, Road.DIRECT, NOW).held()).isNull();
    assertThat(hold.from("Acme", Road.PUBLIC, List.of(), NOW).held()).isNull();
  }

  @Test
  void postsThatWentOutTakeTheirPartOfIt() {
    pace.began("AcmeCare", NOW);
    pace.began("AcmeCare", NOW.plusSeconds(30));
    assertThat(pace.free("AcmeCare", NOW.plusSeconds(31))).isZero();

    Departure reply = from(new Hold(Duration.ZERO, pace), Road.PUBLIC, NOW.plusSeconds(31));

    assertThat(reply.held()).isEqualTo(NOW.plus(WINDOW));
    assertThat(pace.free("AcmeCare", NOW.plus(WINDOW).plusSeconds(31))).isEqualTo(1);
  }
}
