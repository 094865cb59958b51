package dev.perch.desk.intake;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/** What became no ticket because it is like one that was put aside. Only ids are kept. */
public interface Caught {
  /** Counts a tweet with the ticket that it is like, once. */
  void count(TicketId like, String tweet, Instant at);

  /** How many there were. */
  Count of(TicketId like);

  /**
   * Tweets that were caught.
   *
   * @param newest a few, the newest first
   */
  record Count(long tweets, List<String> newest) {
    public Count {
      newest = List.copyOf(newest);
    }
  }
}
