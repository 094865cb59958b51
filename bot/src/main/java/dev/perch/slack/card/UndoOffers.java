package dev.perch.slack.card;

import dev.perch.desk.CardPlace;
import dev.perch.slack.view.Shown;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which cards offer <b>Undo</b>, and until when. As a rule X answers a moment after a reply leaves,
 * and the card says so; where it takes longer, the card is drawn once more meanwhile, without the
 * button. This is only remembered: after a restart such a card says what it said until X answers,
 * and a press on it is told that it comes too late.
 */
final class UndoOffers {
  /** A reply leaves up to a second later than was said, and X may take two to answer. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Map<TicketId, Instant> ends = new ConcurrentHashMap<>();

  /** A card that shows all that happened is drawn all the same if its offer has ended. */
  CardPlace anew(TicketId ticket, CardPlace place, Instant now) {
    Instant end = ends.get(ticket);
    return end == null || now.isBefore(end) ? place : place.outdated();
  }

  /** Its card was drawn as it looked at that time. */
  void drawn(Ticket ticket, Instant now) {
    Shown.undoUntil(ticket)
        .filter(now::isBefore)
        .ifPresentOrElse(
            until -> ends.put(ticket.id(), until.plus(PATIENCE)), () -> forget(ticket.id()));
  }

  /** When its card is to be looked at again. */
  Optional<Instant> end(TicketId ticket) {
    return Optional.ofNullable(ends.get(ticket));
  }

  /** It offers nothing. */
  void forget(TicketId ticket) {
    ends.remove(ticket);
  }
}
