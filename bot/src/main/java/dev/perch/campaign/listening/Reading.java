package dev.perch.campaign.listening;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a search has been read, and what that cost.
 *
 * @param newest the newest post that was dealt with; null before the first
 * @param at when it was last read; null before the first time
 * @param month the calendar month (UTC) that {@code shown} and {@code fates} are of: {@code
 *     2026-03}
 * @param shown how many posts X showed in it, each of which is charged for
 * @param stopped whether the month's budget was used up, and the leads were told
 * @param fates what became of them
 */
public record Reading(
    @Nullable String newest,
    @Nullable Instant at,
    String month,
    long shown,
    boolean stopped,
    Map<Fate, Long> fates) {

  /** Never read. */
  public static final Reading NONE = new Reading(null, null, "", 0, false, Map.of());

  public Reading {
    fates = Map.copyOf(fates);
  }

  /** The same in the month of that time: a new month begins at nothing. */
  public Reading in(Instant now) {
    String current = YearMonth.from(now.atOffset(ZoneOffset.UTC)).toString();
    return month.equals(current) ? this : new Reading(newest, at, current, 0, false, Map.of());
  }

  Reading showing(int more) {
    return new Reading(newest, at, month, shown + more, stopped, fates);
  }

  Reading stopping() {
    return new Reading(newest, at, month, shown, true, fates);
  }

  /** Read to its end. */
  Reading upTo(@Nullable String newestRead, Instant now, Map<Fate, Long> became) {
    String end = newestRead == null ? newest : newestRead;
    return new Reading(end, now, month, shown, stopped, with(became));
  }

  /** Something was dealt with, and what came before it may still be missing. */
  Reading dealing(Map<Fate, Long> became) {
    return new Reading(newest, at, month, shown, stopped, with(became));
  }

  private Map<Fate, Long> with(Map<Fate, Long> became) {
    Map<Fate, Long> all = new EnumMap<>(Fate.class);
    all.putAll(fates);
    became.forEach((fate, more) -> all.merge(fate, more, Long::sum));
    return all;
  }

  /** How many became that in this month. */
  public long became(Fate fate) {
    return fates.getOrDefault(fate, 0L);
  }
}
