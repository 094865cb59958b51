package dev.perch.sandbox.slack.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Slack's {@code ts}: seconds and microseconds, never twice the same, never backwards. */
public final class Timestamps {
  private static final long MICROS = 1_000_000;

  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();

  Timestamps(InstantSource clock) {
    this.clock = clock;
  }

  /** The next timestamp; a microsecond after the last one where the clock has not moved. */
  public String next() {
    long micros = micros(clock.instant());
    return format(last.updateAndGet(before -> Math.max(before + 1, micros)));
  }

  /** When a message was written. */
  public static Instant instant(String ts) {
    return Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))));
  }

  /** Whether this text is a timestamp at all. */
  public static boolean isOne(String text) {
    return text.matches("\\d{1,10}(\\.\\d{1,6})?");
  }

  /** The timestamp padded to its full width, in which timestamps sort as text. */
  public static String full(String ts) {
    var parts = ts.split("\\.", 2);
    var fraction = parts.length == 2 ? parts[1] : "";
    return "%010d.%s".formatted(Long.parseLong(parts[0]), (fraction + "000000").substring(0, 6));
  }

  private static long micros(Instant now) {
    return now.getEpochSecond() * MICROS + now.getNano() / 1_000;
  }

  private static String format(long micros) {
    return "%010d.%06d".formatted(micros / MICROS, micros % MICROS);
  }
}
