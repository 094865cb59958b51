package dev.perch.campaign.listening;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the last seven days would have caught.
 *
 * @param query as it was typed
 * @param week how many posts match
 * @param counted whether X counted them; else it is reckoned from how close the newest stand
 * @param weekCosts what these would have cost, in dollars
 * @param monthCosts what a month of such weeks costs
 * @param limit what a search may cost in a month
 * @param samples the newest, with what would have become of each
 * @param asked what this look itself cost
 */
public record Preview(
    String query,
    long week,
    boolean counted,
    BigDecimal weekCosts,
    BigDecimal monthCosts,
    BigDecimal limit,
    List<Sample> samples,
    BigDecimal asked) {

  public Preview {
    samples = List.copyOf(samples);
  }

  /** Whether a search may cost that. */
  public boolean affordable() {
    return monthCosts.compareTo(limit) <= 0;
  }

  /** One of the newest, and what would have become of it. */
  public record Sample(Overheard tweet, Fate fate) {}
}
