package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The tweets of the last days that are part of tickets. Only ids are kept; filled by {@link
 * Stories#append}.
 */
public interface Lately {
  /** How long a tweet is among them. */
  Duration KEPT = Duration.ofDays(8);

  /** Those that came since then, the newest first, at most so many. */
  List<Came> since(Instant from, int most);

  /** A tweet, and its ticket. */
  record Came(TicketId ticket, String tweet) {}
}
