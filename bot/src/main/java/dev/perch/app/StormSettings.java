package dev.perch.app;

import dev.perch.campaign.storm.StormRules;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import java.time.Duration;

/**
 * What is a storm, and how its replies go out.
 *
 * @param threshold how many near-same tweets within the window become one card
 * @param window within which they come
 * @param each time between two replies of a fold, by handle
 */
record StormSettings(
    @Setting("How many near-same tweets within the window become one card, at least 3")
        @Default("8")
        int threshold,
    @Setting("Within how long they come") @Default("10m") Duration window,
    @Setting("Time between two replies of one handle in a storm; X takes 100 in 15 minutes")
        @Default("10s")
        Duration each) {

  /**
   * The rules.
   *
   * @param lease how long claims hold
   * @param deputy who signs off where whoever should does not
   */
  StormRules rules(Duration lease, StormRules.Deputy deputy) {
    return new StormRules(threshold, window, StormRules.USUAL.stays(), each, lease, deputy);
  }
}
