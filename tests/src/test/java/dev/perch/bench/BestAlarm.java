package dev.perch.bench;

import java.util.Arrays;
import java.util.Random;

/**
 * The soonest that any rule can notice a rise which cries once a week for nothing: Page's sum of
 * log-likelihood ratios, told both rates beforehand, as no real rule is (E. S. Page, "Continuous
 * inspection schemes", 1954; that none is sooner: G. V. Moustakides, "Optimal stopping times for
 * detecting changes in distributions", 1986).
 */
final class BestAlarm {
  private static final double HOURS_A_WEEK = 168;
  private static final int CALM = 3_000_000;
  private static final int RISES = 2_000;
  private static final int HALVINGS = 16;

  private final double perHour;
  private final int fold;

  BestAlarm(double perHour, int fold) {
    this.perHour = perHour;
    this.fold = fold;
  }

  /** Minutes from a rise to the alarm, the median of many. */
  double median() {
    double low = 0;
    double high = 40;
    for (int i = 0; i < HALVINGS; i++) {
      double limit = (low + high) / 2;
      if (hoursBetweenAlarms(limit) < HOURS_A_WEEK) {
        low = limit;
      } else {
        high = limit;
      }
    }
    return delay(high);
  }

  private double hoursBetweenAlarms(double limit) {
    Random random = new Random(1);
    double sum = 0;
    double hours = 0;
    int alarms = 0;
    for (int i = 0; i < CALM; i++) {
      double wait = wait(perHour, random);
      hours += wait;
      sum = next(sum, wait);
      if (sum >= limit) {
        alarms++;
        sum = 0;
      }
    }
    return hours / Math.max(1, alarms);
  }

  private double delay(double limit) {
    Random random = new Random(2);
    double[] minutes = new double[RISES];
    for (int rise = 0; rise < RISES; rise++) {
      double sum = 0;
      for (int calm = 0; calm < 200; calm++) {
        sum = next(sum, wait(perHour, random));
      }
      while (sum < limit) {
        double wait = wait(fold * perHour, random);
        minutes[rise] += 60 * wait;
        sum = next(sum, wait);
      }
    }
    Arrays.sort(minutes);
    return minutes[RISES / 2];
  }

  /** One more arrival: likelier in a rise by its coming, less likely by the wait before it. */
  private double next(double sum, double wait) {
    return Math.max(0, sum - (fold - 1) * perHour * wait) + Math.log(fold);
  }

  private static double wait(double perHour, Random random) {
    return -Math.log(1 - random.nextDouble()) / perHour;
  }
}
