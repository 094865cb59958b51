package dev.perch.desk;

import dev.perch.desk.Stories.Append;
import dev.perch.knowledge.Strength;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/**
 * Tickets for whose first question the bank had no good answer. Only their ids are kept: what was
 * asked stands with the ticket's words, and is gone when those are.
 */
public interface Unanswered {
  /** The newest that were opened since then, newest first, at most so many; older are forgotten. */
  List<TicketId> since(Instant from, int most);

  /** Whether an append opens such a ticket: nothing was suggested, or nothing but a guess. */
  static boolean opens(Append append) {
    return append.seen() == null
        && append.consequences().after().facts().road() == Road.PUBLIC
        && append.words().suggested(0).stream()
            .noneMatch(answer -> answer.strength() == Strength.STRONG);
  }
}
