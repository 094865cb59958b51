package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TweetPaceTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final TweetPace pace = new TweetPace(2, WINDOW);

  @Test
  void whatHasBegunTakesItsPlaceAndWhatIsOnlyPlannedNone() {
    pace.began("AcmeCare", NOW);
    pace.next("AcmeCare", 7, NOW);

    assertThat(pace.free("AcmeCare", NOW)).isEqualTo(1);
    assertThat(pace.free("Acme", NOW)).isEqualTo(2);
    assertThat(pace.free("AcmeCare", NOW.plus(WINDOW))).isEqualTo(2);
  }

  @Test
  void whoWaitsIsToldWhenItIsTheirTurn() {
    pace.began("AcmeCare", NOW);
    pace.began("AcmeCare", NOW.plusSeconds(60));
    Instant now = NOW.plusSeconds(120);

    assertThat(pace.next("AcmeCare", 0, now)).isEqualTo(NOW.plus(WINDOW));
    assertThat(pace.next("AcmeCare", 1, now)).isEqualTo(NOW.plusSeconds(60).plus(WINDOW));
    assertThat(pace.next("AcmeCare", 2, now)).isEqualTo(NOW.plus(WINDOW.multipliedBy(2)));
    assertThat(pace.next("Acme", 1, now)).isEqualTo(now);
  }

  @Test
  void aPlaceThatIsGivenBackIsFree() {
    pace.began("AcmeCare", NOW);
    pace.began("AcmeCare", NOW);

    pace.giveBack("AcmeCare");

    assertThat(pace.next("AcmeCare", 0, NOW)).isEqualTo(NOW);
  }
}
