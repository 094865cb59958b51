package dev.perch.redis.desk;

import dev.perch.redis.line.Keys;
import java.time.LocalDate;
import java.time.YearMonth;

/** The keys of what X costs, beside those of {@link Keys}. */
record MoneyKeys(Keys keys) {
  /** Hash: what X charged in a month, millionths of a dollar by kind, and how often, {@code #}. */
  String spent(YearMonth month) {
    return keys.key("spent:" + month);
  }

  /** Set: what X showed on a day of UTC, {@code tweet/1234}, so that it is charged once. */
  String charged(LocalDate day) {
    return keys.key("charged:" + day);
  }
}
