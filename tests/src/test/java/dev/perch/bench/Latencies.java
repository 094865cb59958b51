package dev.perch.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long something took, many times: microseconds up to ten minutes, to three digits. */
public final class Latencies {
  private static final long MOST = TimeUnit.MINUTES.toMicros(10);

  private final ConcurrentHistogram histogram = new ConcurrentHistogram(1, MOST, 3);

  /** Adds one, begun and ended as {@link System#nanoTime} has it. */
  public void add(long begun, long ended) {
    long micros = TimeUnit.NANOSECONDS.toMicros(ended - begun);
    histogram.recordValue(Math.clamp(micros, 1, MOST));
  }

  /** How many there were. */
  public long count() {
    return histogram.getTotalCount();
  }

  /** The figures so far. */
  public Figures figures() {
    Histogram all = histogram.copy();
    return new Figures(
        all.getTotalCount(), at(all, 50), at(all, 95), at(all, 99), all.getMaxValue() / 1e3);
  }

  private static double at(Histogram all, double percentile) {
    return all.getValueAtPercentile(percentile) / 1e3;
  }

  /** Percentiles in milliseconds. */
  public record Figures(long count, double p50, double p95, double p99, double max) {
    /** Of nothing. */
    static final Figures NONE = new Figures(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f / %.1f / %.1f ms", p50, p95, p99);
    }

    /** As a line that {@link #read} understands, for one process to tell another. */
    public String line() {
      return String.join(" ", "" + count, "" + p50, "" + p95, "" + p99, "" + max);
    }

    /** What {@link #line} said. */
    public static Figures read(String line) {
      String[] parts = line.split(" ", -1);
      return new Figures(
          Long.parseLong(parts[0]),
          Double.parseDouble(parts[1]),
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]),
          Double.parseDouble(parts[4]));
    }
  }
}
