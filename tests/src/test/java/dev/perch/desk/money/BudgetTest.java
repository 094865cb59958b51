package dev.perch.desk.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.ReadingPace.Reading;
import dev.perch.desk.money.Charge.Kind;
import dev.perch.testing.PushedClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money for X: the leads hear in time, reading slows before it stops, writing never stops. */
class BudgetTest {
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  private final PushedClock clock = PushedClock.onMonday();
  private final MemorySpending spending = new MemorySpending();
  private final MemoryChronicle<BudgetEvent> told = new MemoryChronicle<>();
  private final List<Alarm> alarms = new ArrayList<>();
  private final Pulse pulse = new Pulse(clock);
  private final MemoryTurns turns = new MemoryTurns("a");
  private final Budget budget = budget("10", "10");
  private int read;

  private Budget budget(String read, String write) {
    Budget.Limits limits = new Budget.Limits(new BigDecimal(read), new BigDecimal(write));
    return new Budget(limits, spending, told, alarms::add, pulse, turns, clock);
  }

  private void reads(String dollars) {
    spending.charge(
        new Charge.Read(Kind.READ, new BigDecimal(dollars), List.of("tweet/" + read++)),
        clock.instant());
  }

  private List<String> heard() {
    List<String> words = alarms.stream().map(Alarm::words).toList();
    alarms.clear();
    return words;
  }

  @Test
  void readingSlowsAtFourFifthsAndStopsUntilTheMonthEnds() {
    assertThat(budget.now()).isEqualTo(Reading.USUAL);
    reads("7.99");
    assertThat(budget.now()).isEqualTo(Reading.USUAL);
    reads("0.01");
    assertThat(budget.now()).isEqualTo(new Reading.Goes(2));
    reads("1.50");
    assertThat(budget.now()).isEqualTo(new Reading.Goes(4));
    reads("0.50");

    assertThat(budget.now()).isEqualTo(new Reading.Stopped(APRIL));

    clock.push(Duration.between(clock.instant(), APRIL));
    assertThat(budget.now()).isEqualTo(Reading.USUAL);
  }

  @Test
  void theLeadsHearOnceOfEachStepAlsoAfterARestart() {
    reads("5");
    budget.once();
    budget.once();
    assertThat(heard())
        .singleElement()
        .asString()
        .contains("$5.00 for what Perch read, of a budget of $10", "1 April, 00:00 UTC");

    reads("3");
    budget("10", "10").once();
    assertThat(heard()).singleElement().asString().contains("half as often");

    reads("3");
    budget("10", "10").once();
    assertThat(heard()).singleElement().asString().contains("not read", "Replies and posts go on");
    budget("10", "10").once();
    assertThat(heard()).isEmpty();
    assertThat(pulse.parts()).singleElement().matches(part -> !part.well());
  }

  @Test
  void aRaisedBudgetLetsReadingGoOnAndIsWarnedOfAnew() {
    reads("10");
    budget.once();
    Budget raised = budget("20.00", "10");

    assertThat(raised.now()).isEqualTo(Reading.USUAL);
    heard();
    raised.once();
    assertThat(heard()).singleElement().asString().contains("of a budget of $20 ", "Half of it");
    assertThat(pulse.parts()).allMatch(Pulse.Part::well);
  }

  @Test
  void ofWhatWasPassedInOneGoTheLeadsHearTheWorstAlone() {
    reads("11");

    budget.once();
    budget.once();

    assertThat(heard()).hasSize(1);
    assertThat(told.read()).hasSize(1);
  }

  @Test
  void writingIsWarnedOfAndNeverSlowsOrStopsAnything() {
    for (int post = 0; post < 60; post++) {
      spending.charge(new Charge.Write(Kind.LINK, new BigDecimal("0.200")), clock.instant());
    }

    budget.once();

    assertThat(heard()).singleElement().asString().contains("go on all the same");
    assertThat(budget.now()).isEqualTo(Reading.USUAL);
    assertThat(pulse.parts()).allMatch(Pulse.Part::well);
  }

  @Test
  void withoutABudgetNobodyHearsAnything() {
    reads("10000");
    Budget none = budget("0", "0.00");

    none.once();

    assertThat(none.now()).isEqualTo(Reading.USUAL);
    assertThat(heard()).isEmpty();
    assertThat(pulse.parts()).isEmpty();
  }

  @Test
  void anotherReplicasTurnIsLeftToIt() {
    turns.take("budget", clock.instant(), clock.instant().plusSeconds(60));
    Budget elsewhere =
        new Budget(
            new Budget.Limits(BigDecimal.TEN, BigDecimal.ZERO),
            spending,
            told,
            alarms::add,
            pulse,
            turns.of("b"),
            clock);
    reads("10");

    elsewhere.once();

    assertThat(heard()).isEmpty();
    assertThat(elsewhere.now()).isInstanceOf(Reading.Stopped.class);
  }

  @Test
  void whileTheSumsCannotBeReadItIsAsItWasLastUntilTheMonthIsOver() {
    reads("10");
    budget.now();

    spending.down = true;

    assertThat(budget.now()).isInstanceOf(Reading.Stopped.class);
    clock.push(Duration.between(clock.instant(), APRIL));
    assertThat(budget.now()).isEqualTo(Reading.USUAL);
  }
}
