package dev.perch.desk;

import dev.perch.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;

/**
 * How long what people wrote is kept, and looked after.
 *
 * @param reread for how long after a ticket is closed its tweets are still read again on X; each
 *     reading costs
 * @param words after how long a closed ticket's words are removed; the story stays. Not less than
 *     {@code reread}
 */
public record Retention(Duration reread, Duration words) {
  /**
   * As far back as the bank looks for questions that it does not know. Words are kept no longer
   * than their tweets are read again: what nobody looks after may have been deleted on X.
   */
  public static final Retention USUAL = new Retention(Duration.ofDays(30), Duration.ofDays(30));

  public Retention {
    if (reread.isNegative() || words.compareTo(reread) < 0 || words.toDays() < 1) {
      throw new IllegalArgumentException(
          "words are kept for at least a day, and for as long as their tweets are read again");
    }
  }

  /** What is due for a ticket's words. */
  public sealed interface Due {
    /** Read them again on X. */
    record Read() implements Due {}

    /** Nothing before then. */
    record Later(Instant at) implements Due {}

    /** Remove them. */
    record Remove() implements Due {}
  }

  public Due of(Ticket ticket, Instant now) {
    if (!(ticket instanceof Ticket.Closed closed)) {
      return new Due.Read();
    }
    Instant ends = closed.at().plus(words);
    if (!now.isBefore(ends)) {
      return new Due.Remove();
    }
    return now.isBefore(closed.at().plus(reread)) ? new Due.Read() : new Due.Later(ends);
  }
}
