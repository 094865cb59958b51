package dev.perch.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.doctor.Finding.State;
import dev.perch.testing.PushedClock;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Checks that answer, that do not, and that fail. */
class CheckupTest {
  private static final Check FINE = Check.of("fine", () -> List.of(Finding.ok("fine", "It is.")));

  private static Check broken(String about) {
    return Check.of(
        about,
        () -> {
          throw new IOException("xoxb-a-token-in-a-message");
        });
  }

  @Test
  void aCheckThatFailsIsALineAndTheOthersAreStillLookedAt() throws Exception {
    try (Checkup checkup = new Checkup(Duration.ofMinutes(1))) {
      List<Finding> findings = checkup.of(Checks.of("Part", List.of(broken("broken"), FINE)));

      assertThat(findings).extracting(Finding::about).containsExactly("broken", "fine");
      assertThat(findings.getFirst().state()).isEqualTo(State.FAILED);
      assertThat(findings.getFirst().words()).contains("IOException").doesNotContain("xoxb");
    }
  }

  @Test
  void aCheckThatNeverAnswersIsALine() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Check silent =
        Check.of(
            "silent",
            () -> {
              never.await();
              return List.of();
            });
    try (Checkup checkup = new Checkup(Duration.ofMillis(100))) {
      List<Finding> findings = checkup.of(Checks.of("Part", List.of(silent)));

      assertThat(findings)
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(State.FAILED);
            assertThat(finding.words()).contains("No answer within", "firewall");
          });
    }
  }

  @Test
  void whatNeedsTheFirstIsNotLookedAtOnceThatHasFailed() throws Exception {
    try (Checkup checkup = new Checkup(Duration.ofMinutes(1))) {
      List<Finding> failed =
          checkup.of(new Checks("Part", List.of(broken("door")), List.of(FINE, FINE)));
      List<Finding> well = checkup.of(new Checks("Part", List.of(FINE), List.of(FINE)));

      assertThat(failed).hasSize(2);
      assertThat(failed.getLast().about()).isEqualTo("fine, fine");
      assertThat(failed.getLast().words()).contains("Not looked at");
      assertThat(well).extracting(Finding::state).containsExactly(State.OK, State.OK);
    }
  }

  @Test
  void clocksAreComparedByTheHeaderThatEveryAnswerHas() {
    PushedClock clock = PushedClock.onMonday();
    Optional<String> now =
        Optional.of(
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));

    Finding together = ServiceClock.compare("X", clock, () -> now);
    clock.push(Duration.ofSeconds(40));
    Finding apart = ServiceClock.compare("X", clock, () -> now);

    assertThat(together.state()).isEqualTo(State.OK);
    assertThat(apart.state()).isEqualTo(State.FAILED);
    assertThat(apart.words()).contains("40 seconds ahead of X's");
    assertThat(ServiceClock.compare("X", clock, () -> Optional.of("noon")).state())
        .isEqualTo(State.WARNING);
    assertThat(ServiceClock.compare("X", clock, Optional::empty).state()).isEqualTo(State.WARNING);
  }
}
