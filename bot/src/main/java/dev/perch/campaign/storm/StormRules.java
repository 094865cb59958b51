package dev.perch.campaign.storm;

import java.time.Duration;

/**
 * What is a storm.
 *
 * @param threshold how many near-same tweets within the window make a fold, at least 3
 * @param window within which they come
 * @param stays how long after the last one another still joins
 * @param each time between two replies of a fold, by handle; zero is no limit
 * @param lease how long a claim of a fold holds without a sign of its owner
 */
public record StormRules(
    int threshold, Duration window, Duration stays, Duration each, Duration lease) {
  public static final StormRules USUAL =
      new StormRules(
          8,
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofSeconds(10),
          Duration.ofMinutes(15));

  public StormRules {
    if (threshold < 3) {
      throw new IllegalArgumentException("a storm of fewer than 3 is none");
    }
  }
}
