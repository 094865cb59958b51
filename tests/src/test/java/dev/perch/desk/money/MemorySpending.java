package dev.perch.desk.money;

import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Charge.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What X charged, in memory. */
public final class MemorySpending implements Spending {
  private final Map<LocalDate, Set<String>> charged = new HashMap<>();
  private final Map<YearMonth, Map<Kind, Spent.Sum>> months = new HashMap<>();

  /** Whether it can be asked. */
  public boolean down;

  @Override
  public synchronized void charge(Charge charge, Instant at) {
    LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
    Set<String> known = charged.computeIfAbsent(day, _ -> new HashSet<>());
    long times =
        switch (charge) {
          case Charge.Read read -> read.things().stream().filter(known::add).count();
          case Charge.Write _ -> 1;
        };
    if (times > 0) {
      Spent.Sum sum = new Spent.Sum(times, charge.each().multiply(BigDecimal.valueOf(times)));
      months
          .computeIfAbsent(YearMonth.from(day), _ -> new EnumMap<>(Kind.class))
          .merge(
              charge.kind(),
              sum,
              (before, more) ->
                  new Spent.Sum(
                      before.times() + more.times(), before.dollars().add(more.dollars())));
    }
  }

  @Override
  public synchronized Spent of(YearMonth month) {
    if (down) {
      throw new Unavailable("Redis");
    }
    return new Spent(months.getOrDefault(month, Map.of()));
  }
}
