package dev.perch.desk.money;

import dev.perch.desk.Unavailable;
import java.time.Instant;
import java.time.YearMonth;

/** What X charges, told by whoever calls X. Months and days are those of UTC, as X's are. */
public interface Spending {
  /** Keeps nothing. */
  Spending NONE =
      new Spending() {
        @Override
        public void charge(Charge charge, Instant at) {}

        @Override
        public Spent of(YearMonth month) {
          return Spent.NOTHING;
        }
      };

  /**
   * Adds to the month's sums; of what is read, only what was not charged that day. Never throws:
   * what cannot be kept is logged and lost, for no call to X may fail over its price.
   */
  void charge(Charge charge, Instant at);

  /**
   * A month's sums.
   *
   * @throws Unavailable if they cannot be read
   */
  Spent of(YearMonth month);
}
