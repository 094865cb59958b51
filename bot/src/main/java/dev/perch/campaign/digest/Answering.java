package dev.perch.campaign.digest;

import dev.perch.desk.records.Receipt.Slowest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the customers who began to write in a week were answered.
 *
 * @param days the week's seven
 * @param waiting how many wait for a first reply that is not late yet
 * @param median what half of the first replies took at most; empty without replies
 * @param slowest whose first reply took longest
 */
public record Answering(
    List<Day> days, int waiting, Optional<Duration> median, Optional<Slowest> slowest) {
  public Answering {
    days = List.copyOf(days);
  }

  /**
   * One day's tickets, by what became of the promise of a first reply.
   *
   * @param kept the reply came in time
   * @param missed it came too late, or is late
   * @param other there was no promise to keep (nothing to reply, put off, overheard), or there is
   *     time left
   */
  public record Day(LocalDate day, int kept, int missed, int other) {
    int tickets() {
      return kept + missed + other;
    }
  }

  /** How many tickets were opened. */
  public int tickets() {
    return days.stream().mapToInt(Day::tickets).sum();
  }

  /** How many first replies came in time. */
  public int kept() {
    return days.stream().mapToInt(Day::kept).sum();
  }

  /** How many came too late, or are late. */
  public int missed() {
    return days.stream().mapToInt(Day::missed).sum();
  }
}
