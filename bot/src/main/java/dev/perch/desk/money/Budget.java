package dev.perch.desk.money;

import dev.perch.desk.Alarms;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.Chronicle;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import dev.perch.desk.money.BudgetEvent.Side;
import dev.perch.desk.money.BudgetEvent.Warned;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds what X has charged this month against the desk's budgets: warns the leads, slows reading,
 * and stops it before more is spent than allowed. Writing is never stopped: a customer who waits
 * for a reply costs more than the reply.
 */
public final class Budget implements ReadingPace {
  private static final String PART = "x budget";
  private static final Duration TURN = Duration.ofMinutes(1);
  private static final int SLOWS = 80;
  private static final int CRAWLS = 95;
  private static final int STOPS = 100;

  private final Limits limits;
  private final Spending spending;
  private final Chronicle<BudgetEvent> told;
  private final Alarms alarms;
  private final Pulse pulse;
  private final Turns turns;
  private final InstantSource clock;
  private volatile Reading known = Reading.USUAL;

  public Budget(
      Limits limits,
      Spending spending,
      Chronicle<BudgetEvent> told,
      Alarms alarms,
      Pulse pulse,
      Turns turns,
      InstantSource clock) {
    this.limits = limits;
    this.spending = spending;
    this.told = told;
    this.alarms = alarms;
    this.pulse = pulse;
    this.turns = turns;
    this.clock = clock;
  }

  /** Dollars a month; 0 for as many as it takes. */
  public record Limits(BigDecimal read, BigDecimal write) {
    /** Whatever it takes. */
    public static final Limits NONE = new Limits(BigDecimal.ZERO, BigDecimal.ZERO);

    BigDecimal of(Side side) {
      return side == Side.READ ? read : write;
    }
  }

  /**
   * This month's money.
   *
   * @param month of UTC
   */
  public record Standing(YearMonth month, Spent spent, Limits limits, Reading reading) {
    /** How much of a budget is spent, in whole percent; nothing where there is none. */
    public Optional<Integer> percent(Side side) {
      BigDecimal limit = limits.of(side);
      return limit.signum() == 0
          ? Optional.empty()
          : Optional.of(
              of(side)
                  .movePointRight(2)
                  .divide(limit, 0, RoundingMode.DOWN)
                  .min(BigDecimal.valueOf(9_999))
                  .intValue());
    }

    BigDecimal of(Side side) {
      return side == Side.READ ? spent.read() : spent.written();
    }
  }

  /**
   * How things stand.
   *
   * @throws Unavailable if the sums cannot be read
   */
  public Standing standing() {
    return standing(YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
  }

  /**
   * How things stand, or stood when that month was over.
   *
   * @throws Unavailable if the sums cannot be read
   */
  public Standing standing(YearMonth month) {
    Standing before = new Standing(month, spending.of(month), limits, Reading.USUAL);
    return clock.instant().isBefore(end(month))
        ? new Standing(month, before.spent(), limits, reading(before))
        : before;
  }

  private static Reading reading(Standing standing) {
    int percent = standing.percent(Side.READ).orElse(0);
    if (percent >= STOPS) {
      return new Reading.Stopped(end(standing.month()));
    }
    return percent >= SLOWS ? new Reading.Goes(percent >= CRAWLS ? 4 : 2) : Reading.USUAL;
  }

  /** When the month is over, and its budget begins anew. */
  static Instant end(YearMonth month) {
    return month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Asks the store anew each time, so that a replica stops for what another has read. */
  @Override
  public Reading now() {
    if (limits.read().signum() == 0) {
      return Reading.USUAL;
    }
    try {
      known = standing().reading();
    } catch (Unavailable down) {
      boolean over =
          known instanceof Reading.Stopped(Instant until) && !clock.instant().isBefore(until);
      known = over ? Reading.USUAL : known;
    }
    return known;
  }

  /**
   * Warns of what was reached, and tells the pulse.
   *
   * @throws Unavailable if the store cannot be asked
   */
  public void once() {
    if (limits.read().signum() == 0 && limits.write().signum() == 0) {
      return;
    }
    Standing standing = standing();
    if (standing.reading() instanceof Reading.Stopped(Instant until)) {
      pulse.ill(PART, BudgetWords.stopped(until));
    } else {
      pulse.well(PART);
    }
    for (Side side : Side.values()) {
      standing
          .percent(side)
          .flatMap(percent -> Stream.of(100, 80, 50).filter(step -> percent >= step).findFirst())
          .ifPresent(step -> warn(standing, side, step));
    }
  }

  /** Told before it is noted: a crash between the two warns twice rather than never. */
  private void warn(Standing standing, Side side, int step) {
    Instant now = clock.instant();
    String budget = BudgetEvent.dollars(limits.of(side));
    Warned warned = new Warned(standing.month().toString(), side, step, budget, now);
    if (wasTold(warned) || !turns.take("budget", now, now.plus(TURN))) {
      return;
    }
    String about = "budget:%s:%s:%d:%s".formatted(warned.month(), side, step, budget);
    alarms.raise(new Alarm(about, BudgetWords.warning(standing, side, step)));
    told.tell(about, warned);
  }

  /** That much of that budget, or more: after half of it nobody hears of a quarter. */
  private boolean wasTold(Warned warned) {
    return told.read().stream()
        .anyMatch(event ->
            switch (event) {
              case Warned before ->
                  before.month().equals(warned.month())
                      && before.side() == warned.side()
                      && before.budget().equals(warned.budget())
                      && before.percent() >= warned.percent();
            });
  }
}
