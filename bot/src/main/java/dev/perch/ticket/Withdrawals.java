package dev.perch.ticket;

import dev.perch.ticket.TicketFacts.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of a ticket whose tweets are not to be read any more. */
public final class Withdrawals {
  private Withdrawals() {}

  /**
   * Why there is nothing to answer although the customer waits: of what they wrote since we
   * answered nothing is to be read any more. Empty while something is, and where nobody waits.
   */
  public static Optional<Withdrawal> gone(TicketFacts facts) {
    Instant since = facts.waitingSince();
    if (since == null) {
      return Optional.empty();
    }
    List<Said> fresh =
        facts.said().stream().filter(word -> !word.tweet().posted().isBefore(since)).toList();
    List<Said> waiting = fresh.isEmpty() ? List.of(facts.said().getLast()) : fresh;
    return waiting.stream().allMatch(word -> word.withdrawn() != null)
        ? Optional.ofNullable(waiting.getLast().withdrawn())
        : Optional.empty();
  }
}
