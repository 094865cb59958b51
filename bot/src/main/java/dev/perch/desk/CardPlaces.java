package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which cards are behind their story, and where cards stand: beside the stories, for no event
 * depends on it.
 */
public interface CardPlaces {
  /** Tickets whose card is behind, the longest first, at most {@code most}. */
  List<TicketId> behind(int most);

  /** Tickets whose card is behind, the shortest first, at most {@code most}. */
  List<TicketId> latestBehind(int most);

  /** How many cards are behind. */
  long waiting();

  /**
   * The card shows the first {@code length} events; it stays behind if the story is longer, or if a
   * fold has come to show the ticket.
   */
  void caughtUp(TicketId ticket, int length);

  /**
   * A fold shows the ticket, and its own card, if it has one, is a line; it stays behind if the
   * story is longer than {@code length}, or if the fold shows it no more.
   */
  void folded(TicketId ticket, int length);

  /** The card is to be drawn once more, though nothing happened to its ticket. */
  void drawAgain(TicketId ticket, Instant now);

  /** Both at once: where the card stands, and that it shows the first {@code length} events. */
  default void drawn(TicketId ticket, CardPlace place, int length) {
    put(ticket, place);
    caughtUp(ticket, length);
  }

  /** Where the cards of these tickets stand; those that never had one are missing. */
  Map<TicketId, CardPlace> find(List<TicketId> tickets);

  void put(TicketId ticket, CardPlace place);

  /** The ticket whose card, live or former, is that message. */
  Optional<TicketId> at(String channel, String ts);
}
