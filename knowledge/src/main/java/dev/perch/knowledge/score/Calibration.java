package dev.perch.knowledge.score;

import java.util.List;

/**
 * Turns a score into the probability that the entry is the right one: 1 / (1 + e^-(slope x score +
 * offset)).
 */
public record Calibration(double slope, double offset) {

  /** A score, and whether the entry that had it was the right one. */
  public record Outcome(double score, boolean right) {}

  private static final int STEPS = 50;

  /** The curve through two points, for want of examples: .3 at one score, .7 at a higher one. */
  public static Calibration through(double possible, double strong) {
    double logit = Math.log(.7 / .3);
    double slope = 2 * logit / (strong - possible);
    return new Calibration(slope, -logit - slope * possible);
  }

  /**
   * The likeliest curve for what was seen, by Newton's method. As Platt has it, the outcomes count
   * as a little less than certain, so that it stays finite where all went well or all went wrong.
   *
   * @param outcomes at least one
   */
  public static Calibration fit(List<Outcome> outcomes) {
    long right = outcomes.stream().filter(Outcome::right).count();
    double high = (right + 1.0) / (right + 2.0);
    double low = 1 / (outcomes.size() - right + 2.0);
    double mean = outcomes.stream().mapToDouble(Outcome::score).average().orElseThrow();
    double slope = 0;
    double offset = Math.log((right + 1.0) / (outcomes.size() - right + 1.0));
    for (int step = 0; step < STEPS; step++) {
      // A trace of L2 keeps the system solvable where all scores are the same.
      double bySlope = -1e-6 * slope;
      double byOffset = 0;
      double slopeSlope = 1e-6;
      double slopeOffset = 0;
      double offsetOffset = 1e-9;
      for (Outcome outcome : outcomes) {
        double x = outcome.score() - mean;
        double p = 1 / (1 + Math.exp(-(slope * x + offset)));
        double missed = (outcome.right() ? high : low) - p;
        double weight = p * (1 - p);
        bySlope += missed * x;
        byOffset += missed;
        slopeSlope += weight * x * x;
        slopeOffset += weight * x;
        offsetOffset += weight;
      }
      double determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
      double slopeStep = (bySlope * offsetOffset - byOffset * slopeOffset) / determinant;
      double offsetStep = (byOffset * slopeSlope - bySlope * slopeOffset) / determinant;
      slope += slopeStep;
      offset += offsetStep;
      if (Math.abs(slopeStep) + Math.abs(offsetStep) < 1e-9) {
        break;
      }
    }
    return new Calibration(slope, offset - slope * mean);
  }

  /** Between 0 and 1; rises with the score. */
  public double probability(double score) {
    return 1 / (1 + Math.exp(-(slope * score + offset)));
  }
}
