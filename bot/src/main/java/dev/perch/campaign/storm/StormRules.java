package dev.perch.campaign.storm;

import dev.perch.desk.acts.Desk;
import java.time.Duration;

/**
 * What is a storm.
 *
 * @param threshold how many near-same tweets within the window make a fold, at least 3
 * @param window within which they come
 * @param stays how long after the last one another still joins
 * @param each time between two replies of a fold, by handle; zero is no limit
 * @param lease how long a claim of a fold holds without a sign of its owner
 * @param deputy who may sign off where whoever should does not
 */
public record StormRules(
    int threshold, Duration window, Duration stays, Duration each, Duration lease, Deputy deputy) {
  public static final StormRules USUAL =
      new StormRules(
          8,
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofSeconds(10),
          Duration.ofMinutes(15),
          Deputy.USUAL);

  /**
   * Who decides in the place of others.
   *
   * @param role whose holders
   * @param after how long the others are waited for
   */
  public record Deputy(String role, Duration after) {
    public static final Deputy USUAL = new Deputy(Desk.LEAD, Duration.ofMinutes(30));
  }

  public StormRules {
    if (threshold < 3) {
      throw new IllegalArgumentException("a storm of fewer than 3 is none");
    }
  }
}
