package dev.perch.desk.money;

import dev.perch.desk.money.Charge.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What X has charged in a month, as far as Perch can tell.
 *
 * @param sums by kind; what there was none of is missing
 */
public record Spent(Map<Kind, Sum> sums) {
  /** Nothing. */
  public static final Spent NOTHING = new Spent(Map.of());

  public Spent {
    sums = Map.copyOf(sums);
  }

  /**
   * All of a kind.
   *
   * @param times how many were charged
   */
  public record Sum(long times, BigDecimal dollars) {}

  /** Dollars for reading. */
  public BigDecimal read() {
    return sum(Kind::isRead);
  }

  /** Dollars for writing. */
  public BigDecimal written() {
    return sum(kind -> !kind.isRead());
  }

  private BigDecimal sum(Predicate<Kind> which) {
    return sums.entrySet().stream()
        .filter(sum -> which.test(sum.getKey()))
        .map(sum -> sum.getValue().dollars())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
