package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.MemoryRepeats;
import dev.perch.desk.Repeats;
import dev.perch.desk.Unavailable;
import dev.perch.slack.wire.Acks;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Slack tells again, to one process or another, and the memory that they share. */
class FirstTimesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final PushedClock clock = PushedClock.at(Instant.parse("2026-03-02T09:00:00Z"));
  private final Acks acks = new Acks(Duration.ofMinutes(1));

  @AfterEach
  void close() throws InterruptedException {
    acks.close();
  }

  private FirstTimes over(Repeats repeats) {
    return over(repeats, acks);
  }

  private FirstTimes over(Repeats repeats, Acks patience) {
    return new FirstTimes(repeats, patience, clock);
  }

  @Test
  void whatIsToldToOneIsNotNewToTheOtherForAsLongAsItIsRemembered() {
    Repeats shared = new MemoryRepeats();

    boolean first = over(shared).isNew("event:Ev1", HOUR);
    boolean again = over(shared).isNew("event:Ev1", HOUR);
    clock.push(HOUR.plusMillis(1));
    boolean later = over(shared).isNew("event:Ev1", HOUR);

    assertThat(first).isTrue();
    assertThat(again).isFalse();
    assertThat(later).isTrue();
  }

  @Test
  void whatTheMemoryCannotSayIsTakenForNew() {
    FirstTimes withoutMemory =
        over(
            new Asked() {
              @Override
              public boolean isNew(String what, Instant now, Instant until) {
                throw new Unavailable("away");
              }
            });

    assertThat(withoutMemory.isNew("event:Ev1", HOUR)).isTrue();
    withoutMemory.forget("event:Ev1");
  }

  @Test
  void whatTheMemoryDoesNotSayInTimeIsTakenForNew() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Asked silent =
        new Asked() {
          @Override
          public boolean isNew(String what, Instant now, Instant until) {
            try {
              never.await();
            } catch (InterruptedException closed) {
              Thread.currentThread().interrupt();
            }
            return false;
          }
        };
    try (Acks impatient = new Acks(Duration.ofMillis(100))) {
      assertThat(over(silent, impatient).isNew("event:Ev1", HOUR)).isTrue();
      never.countDown();
    }
  }

  /** A memory that is away for whoever wants something forgotten. */
  private abstract static class Asked implements Repeats {
    @Override
    public void forget(String what) {
      throw new Unavailable("away");
    }
  }
}
