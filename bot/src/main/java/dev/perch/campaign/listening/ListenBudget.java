package dev.perch.campaign.listening;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What listening may cost.
 *
 * @param monthly dollars that one search may use up in a calendar month (UTC)
 * @param each what X charges for a post that it shows, with its author
 */
public record ListenBudget(BigDecimal monthly, BigDecimal each) {
  private static final BigDecimal DAYS_OF_MONTH = new BigDecimal(30);
  private static final BigDecimal DAYS_OF_WEEK = new BigDecimal(7);

  public ListenBudget {
    if (monthly.signum() < 0 || each.signum() <= 0) {
      throw new IllegalArgumentException(
          "a search costs something, and its budget is no debt: %s a month, %s a post"
              .formatted(monthly, each));
    }
  }

  /** What so many posts cost. */
  public BigDecimal cost(long posts) {
    return each.multiply(BigDecimal.valueOf(posts));
  }

  /** What a month costs of which a week has so many posts. */
  public BigDecimal month(long week) {
    return cost(week).multiply(DAYS_OF_MONTH).divide(DAYS_OF_WEEK, 2, RoundingMode.HALF_UP);
  }

  /** Whether a search with so many posts a week can be listened to all month. */
  public boolean bears(long week) {
    return month(week).compareTo(monthly) <= 0;
  }

  /** How many posts may still be shown in a month in which so many were. */
  int left(long shown) {
    long all = monthly.divide(each, 0, RoundingMode.DOWN).longValue();
    return Math.clamp(all - shown, 0, Integer.MAX_VALUE);
  }
}
