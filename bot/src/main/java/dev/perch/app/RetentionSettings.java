package dev.perch.app;

import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.Retention;
import java.time.Duration;

/**
 * How long customers' words are kept.
 *
 * @param reread for how long closed tickets' tweets are read again, so that a deletion is honoured
 * @param words after how long a closed ticket's words are removed
 */
record RetentionSettings(
    @Setting("For how long after a ticket is closed its tweets are read again on X, each day")
        @Default("7d")
        Duration reread,
    @Setting("After how long a closed ticket's words are removed; its story stays") @Default("400d")
        Duration words) {
  RetentionSettings {
    new Retention(reread, words);
  }

  Retention retention() {
    return new Retention(reread, words);
  }
}
