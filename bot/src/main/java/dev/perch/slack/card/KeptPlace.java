package dev.perch.slack.card;

import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a card stands while it is being drawn: each step is kept before the next, so that whoever
 * goes on after a crash knows what may have been posted.
 */
final class KeptPlace {
  /** After so long Slack shows whatever was posted. */
  private static final Duration COMES_TO_LIGHT = Duration.ofSeconds(30);

  private final CardPlaces places;
  private final TicketId id;
  private final Instant now;
  private CardPlace place;

  /** Whether the place stands in the store as it is here. */
  private boolean kept = true;

  /** As the store has it, or will have it. */
  KeptPlace(CardPlaces places, TicketId id, CardPlace place, Instant now) {
    this.places = places;
    this.id = id;
    this.place = place;
    this.now = now;
  }

  CardPlace place() {
    return place;
  }

  /** From now on, and after a crash, it is this. */
  void keep(CardPlace next) {
    place = next;
    places.put(id, next);
    kept = true;
  }

  /**
   * What Slack has answered is kept before anything else is asked of it, and, where that was all,
   * together with the news that all is drawn.
   */
  void note(CardPlace next) {
    place = next;
    kept = false;
  }

  void keepNoted() {
    if (!kept) {
      keep(place);
    }
  }

  /** The card shows that many events, and that is all. */
  void caughtUp(int length) {
    if (kept) {
      places.caughtUp(id, length);
    } else {
      places.drawn(id, place, length);
      kept = true;
    }
  }

  /** A fold shows the ticket, and that many events of it. */
  void folded(int length) {
    keepNoted();
    places.folded(id, length);
  }

  /** What may be there, and what Slack does not show, may still come to light. */
  CardPlace lookingAgainIf(boolean maybeThere) {
    return maybeThere ? place.lookedAtAgain(comesToLight()) : place;
  }

  /** When Slack shows whatever was posted until now. */
  Instant comesToLight() {
    return now.plus(COMES_TO_LIGHT);
  }

  /** Whether it is time to look for doubles. */
  boolean isToBeLookedAt() {
    return place.again() != null && !now.isBefore(place.again());
  }
}
