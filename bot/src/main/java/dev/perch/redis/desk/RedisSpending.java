package dev.perch.redis.desk;

import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Charge;
import dev.perch.desk.money.Charge.Kind;
import dev.perch.desk.money.Spending;
import dev.perch.desk.money.Spent;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A hash for each month, in millionths of a dollar, and a set for each day. */
final class RedisSpending implements Spending {
  private static final Logger log = LoggerFactory.getLogger(RedisSpending.class);
  private static final String TIMES = "#";

  private final Line line;
  private final MoneyKeys keys;

  RedisSpending(Line line, Keys keys) {
    this.line = line;
    this.keys = new MoneyKeys(keys);
  }

  @Override
  public void charge(Charge charge, Instant at) {
    LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
    List<String> args = new ArrayList<>();
    args.add(charge.kind().name());
    args.add(Long.toString(micros(charge.each())));
    switch (charge) {
      case Charge.Read read when read.things().isEmpty() -> {
        return;
      }
      case Charge.Read read -> args.addAll(read.things());
      case Charge.Write _ -> {}
    }
    try {
      line.run(Script.CHARGE, List.of(keys.spent(YearMonth.from(day)), keys.charged(day)), args);
    } catch (Unavailable lost) {
      log.warn(
          "What X charged for {} is not in the month's sums: {}", charge.kind(), lost.getMessage());
    }
  }

  private static long micros(BigDecimal dollars) {
    return dollars.movePointRight(6).longValue();
  }

  @Override
  public Spent of(YearMonth month) {
    Map<String, String> fields = line.call(redis -> redis.hgetAll(keys.spent(month)));
    Map<Kind, Spent.Sum> sums = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      String times = fields.get(kind.name() + TIMES);
      if (times != null) {
        long micros = Long.parseLong(fields.getOrDefault(kind.name(), "0"));
        sums.put(kind, new Spent.Sum(Long.parseLong(times), BigDecimal.valueOf(micros, 6)));
      }
    }
    return new Spent(sums);
  }
}
