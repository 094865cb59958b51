package dev.perch.desk.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.money.Charge.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Spending} does, wherever it is kept. */
public abstract class SpendingContract {
  private static final Instant MONDAY = Instant.parse("2026-03-30T09:00:00Z");
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final BigDecimal CENT = new BigDecimal("0.010");

  /** One that knows of nothing. */
  protected abstract Spending spending();

  private static void read(
      Spending spending, Kind kind, String price, Instant at, String... things) {
    spending.charge(new Charge.Read(kind, new BigDecimal(price), List.of(things)), at);
  }

  @Test
  void whatIsReadIsChargedOnceADayAndWhatIsWrittenEachTime() {
    Spending spending = spending();
    read(spending, Kind.OWN_READ, "0.001", MONDAY, "tweet/1", "tweet/2");
    read(spending, Kind.OWN_READ, "0.001", MONDAY.plusSeconds(30), "tweet/2", "tweet/3");
    read(spending, Kind.READ, "0.005", MONDAY.plusSeconds(60), "tweet/3", "tweet/4");
    read(spending, Kind.OWN_READ, "0.001", MONDAY.plus(Duration.ofDays(1)), "tweet/3");
    spending.charge(new Charge.Write(Kind.REPLY, CENT), MONDAY);
    spending.charge(new Charge.Write(Kind.REPLY, CENT), MONDAY);

    Spent march = spending.of(MARCH);

    assertThat(march.sums()).containsOnlyKeys(Kind.OWN_READ, Kind.READ, Kind.REPLY);
    assertThat(march.sums())
        .hasEntrySatisfying(Kind.OWN_READ, sum -> assertThat(sum.times()).isEqualTo(4))
        .hasEntrySatisfying(Kind.READ, sum -> assertThat(sum.times()).isEqualTo(1));
    assertThat(march.read()).isEqualByComparingTo("0.009");
    assertThat(march.written()).isEqualByComparingTo("0.020");
  }

  @Test
  void aMonthBeginsAtMidnightOfUtcWithNothing() {
    Spending spending = spending();
    read(spending, Kind.USER, "0.010", Instant.parse("2026-03-31T23:59:59.999Z"), "user/7");
    read(spending, Kind.USER, "0.010", Instant.parse("2026-04-01T00:00:00Z"), "user/7");

    assertThat(spending.of(MARCH).read()).isEqualByComparingTo(CENT);
    assertThat(spending.of(MARCH.plusMonths(1)).read()).isEqualByComparingTo(CENT);
    assertThat(spending.of(MARCH.plusMonths(2))).isEqualTo(Spent.NOTHING);
  }

  @Test
  void aPageOfNothingCostsNothing() {
    Spending spending = spending();
    read(spending, Kind.READ, "0.005", MONDAY);

    assertThat(spending.of(MARCH)).isEqualTo(Spent.NOTHING);
  }
}
