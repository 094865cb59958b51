package dev.perch.app;

import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.Retention;
import dev.perch.ticket.Ticket;
import java.time.Duration;

/**
 * How long customers' words are kept.
 *
 * @param reread for how long closed tickets' tweets are read again, so that a deletion is honoured
 * @param words after how long a closed ticket's words are removed
 * @param keep for how long a closed ticket stays in Redis
 */
record RetentionSettings(
    @Setting("For how long after a ticket is closed its tweets are read again on X, each day")
        @Default("7d")
        Duration reread,
    @Setting("After how long a closed ticket's words are removed; its story stays") @Default("400d")
        Duration words,
    @Setting("After how long a closed ticket moves from Redis into the archive") @Default("30d")
        Duration keep) {
  RetentionSettings {
    new Retention(reread, words);
    if (keep.compareTo(Ticket.REOPENS_FOR) < 0 || keep.compareTo(reread) < 0) {
      throw new IllegalArgumentException(
          "retention.keep must be at least 7d, for so long a reply opens a closed ticket again, and not less than retention.reread");
    }
  }

  Retention retention() {
    return new Retention(reread, words);
  }
}
