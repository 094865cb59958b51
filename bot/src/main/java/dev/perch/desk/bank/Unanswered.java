package dev.perch.desk.bank;

import dev.perch.desk.Stories.Append;
import dev.perch.knowledge.Strength;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketEvent;
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

  /**
   * Whether an append opens such a ticket, or says so after a rush: nothing was suggested, or
   * nothing but a guess.
   */
  static boolean opens(Append append) {
    boolean asked =
        append.seen() == null
            ? append.events().stream().noneMatch(TicketEvent.Hurried.class::isInstance)
            : append.events().stream().anyMatch(TicketEvent.Advised.class::isInstance);
    return asked
        && append.consequences().after().facts().road() == Road.PUBLIC
        && append.words().suggestions().values().stream()
            .flatMap(List::stream)
            .noneMatch(answer -> answer.strength() == Strength.STRONG);
  }
}
