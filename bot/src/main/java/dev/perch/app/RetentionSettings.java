package dev.perch.app;

import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.Retention;
import dev.perch.doctor.Check;
import dev.perch.doctor.Finding;
import dev.perch.ticket.Ticket;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/**
 * How long customers' words are kept.
 *
 * @param reread for how long closed tickets' tweets are read again, so that a deletion is honoured
 * @param words after how long a closed ticket's words are removed
 * @param keep for how long a closed ticket stays in Redis
 */
record RetentionSettings(
    @Setting("For how long after a ticket is closed its tweets are read again on X, each day")
        @Default("30d")
        Duration reread,
    @Setting("After how long a closed ticket's words are removed; its story stays") @Default("30d")
        Duration words,
    @Setting("After how long a closed ticket moves from Redis into the archive") @Default("30d")
        Duration keep) {
  /** Of customers, in 1,000 conversations; as in 43,000 real ones. */
  private static final BigDecimal TWEETS = BigDecimal.valueOf(1_470);

  RetentionSettings {
    new Retention(reread, words);
    if (keep.compareTo(Ticket.REOPENS_FOR) < 0 || keep.compareTo(reread) < 0) {
      throw new IllegalArgumentException(
          "retention.keep must be at least 7d, for so long a reply opens a closed ticket again, and not less than retention.reread");
    }
  }

  /** Whether a deletion on X is honoured for as long as words are kept, and what that costs. */
  List<Check> plausibility(BigDecimal read) {
    return List.of(Check.of("retention.reread", () -> List.of(reread(read))));
  }

  private Finding reread(BigDecimal read) {
    String price = "about $%s".formatted(price(reread, read));
    return reread.equals(words)
        ? Finding.ok(
            "retention.reread",
            "Closed tickets' tweets are read again for %d days, as long as their words are kept: for 1,000 conversations a month %s."
                .formatted(reread.toDays(), price))
        : Finding.warning(
            "retention.reread",
            "Words are kept for %d days, and a deletion on X is looked for during %d only, so one after that is not honoured. It costs %s for 1,000 conversations a month."
                .formatted(words.toDays(), reread.toDays(), price),
            "Make retention.words as short as retention.reread, or that as long: then it costs about $%s."
                .formatted(price(words, read)));
  }

  /** Each tweet of a conversation is paid for once a day. */
  private static BigDecimal price(Duration days, BigDecimal read) {
    return TWEETS
        .multiply(BigDecimal.valueOf(days.toDays() + 1))
        .multiply(read)
        .setScale(0, RoundingMode.HALF_UP);
  }

  Retention retention() {
    return new Retention(reread, words);
  }
}
