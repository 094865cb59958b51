package dev.perch.x;

import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.money.Budget;
import java.math.BigDecimal;

/**
 * What may be spent on X in a month, in dollars; 0 for whatever it takes.
 *
 * @param read at 80 % reading slows, at 100 % it stops
 * @param write nothing is stopped
 */
public record XBudget(
    @Setting("Dollars a month for reading X, at which reading stops; 0: whatever it takes")
        @Default("0")
        BigDecimal read,
    @Setting("Dollars a month for writing, of which is warned; 0: whatever it takes") @Default("0")
        BigDecimal write) {
  public XBudget {
    if (read.signum() < 0 || write.signum() < 0) {
      throw new IllegalArgumentException(
          "x.budget: a budget is dollars a month, or 0 for whatever it takes");
    }
  }

  Budget.Limits limits() {
    return new Budget.Limits(read, write);
  }
}
