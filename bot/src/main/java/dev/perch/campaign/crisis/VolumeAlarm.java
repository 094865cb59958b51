package dev.perch.campaign.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Notices a fivefold rise over what is usual, as soon as chance no longer explains it. Knows no
 * store and no clock; not for several threads.
 *
 * <p>Customers write independently of each other, so in calm times they arrive as a Poisson process
 * of the usual rate λ. For each measure this keeps how much better five times that rate explains
 * the latest arrivals than the usual one does: the logarithm of the likelihood ratio, which an
 * arrival raises by ln 5 and an hour without one lowers by 4λ. Below 0 it begins anew (Page's
 * test). No test notices such a rise sooner at the same number of false alarms.
 *
 * <p>By chance alone it passes a height h less often than once in e^h arrivals. The height is set
 * so that this happens once in {@link #CALM_WEEKS} weeks: e^h = CALM_WEEKS × 168 × λ of all
 * customers. Measures that share customers out among themselves, as entries do, share that rarity,
 * too. Nothing is fitted to data. Where λ is estimated too low false alarms come oftener, so the
 * larger of two estimates is taken ({@link UsualVolume}).
 *
 * <p>A measure is {@code all}, {@code upset} (the angry ones), {@code same} (those who wrote nearly
 * what another just did) or {@code faq:} with an entry's id: each by its own usual rate.
 */
public final class VolumeAlarm {
  public static final String ALL = "all";
  public static final String UPSET = "upset";
  public static final String SAME = "same";
  public static final String ENTRY = "faq:";

  /**
   * The angry ones of one handle. Counted, for whoever asks what is usual there, and no measure of
   * the alarm: each more would bring false ones of its own.
   */
  public static String upsetAt(String handle) {
    return UPSET + "@" + handle;
  }

  /** A rise worth an alarm. */
  static final double FOLD = 5;

  /** Weeks of calm between two false alarms, by chance alone. */
  static final double CALM_WEEKS = 20;

  /** Nothing is rarer than this; else the third question in a silent night would be a rise. */
  static final double RAREST_PER_HOUR = 1;

  private static final int HOURS_A_WEEK = 168;
  private static final double HOUR_SECONDS = 3_600;

  private final Map<String, Run> runs = new HashMap<>();

  /** What is usual. */
  @FunctionalInterface
  public interface Usual {
    /** How many customers an hour, of that measure, at that time. */
    double perHour(String measure, Instant at);
  }

  /** Arrivals since the ratio was last at 0. */
  private static final class Run {
    double ratio;
    Instant last;
    Instant begun;
    int seen;
    double expected;

    Run(Instant at) {
      this.last = at;
      this.begun = at;
    }
  }

  /**
   * A customer wrote; times never go back.
   *
   * @return the rise, if this was what made it one; the measure then begins anew
   */
  public Optional<Rise> arrived(String measure, Instant at, Usual usual) {
    double rate = Math.max(RAREST_PER_HOUR, usual.perHour(measure, at));
    double all = Math.max(rate, usual.perHour(ALL, at));
    Run run = runs.computeIfAbsent(measure, _ -> new Run(at));
    double expected = rate * Duration.between(run.last, at).toMillis() / 1_000 / HOUR_SECONDS;
    run.ratio -= (FOLD - 1) * expected;
    run.expected += expected;
    if (run.ratio <= 0) {
      run.ratio = 0;
      run.begun = at;
      run.seen = 0;
      run.expected = 0;
    }
    run.last = at;
    run.ratio += Math.log(FOLD);
    run.seen++;
    if (run.ratio < Math.log(CALM_WEEKS * HOURS_A_WEEK * all)) {
      return Optional.empty();
    }
    runs.remove(measure);
    return Optional.of(
        new Rise(
            measure,
            run.seen,
            Math.max(1, (int) Math.ceil(run.expected)),
            Duration.between(run.begun, at)));
  }
}
