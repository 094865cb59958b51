package dev.perch.desk.money;

import java.math.BigDecimal;
import java.time.Instant;

/** The desk's budgets, a line each. */
public sealed interface BudgetEvent {
  /** Which budget. Kept in Redis: none is renamed. */
  enum Side {
    READ,
    WRITE
  }

  /**
   * The leads were warned.
   *
   * @param month such as {@code 2026-03}, of UTC
   * @param percent 50, 80 or 100: how much was spent at least
   * @param budget in dollars, as {@link #dollars} writes it; a raised one is warned of anew
   */
  record Warned(String month, Side side, int percent, String budget, Instant at)
      implements BudgetEvent {}

  /** A sum, always written the same way: 50 for 50.00. */
  static String dollars(BigDecimal sum) {
    return sum.stripTrailingZeros().toPlainString();
  }
}
