package dev.perch.slack;

import dev.perch.campaign.storm.FoldPlaces;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where people see tickets: on their own card, or on the card of the fold that shows them. */
final class SeenPlaces implements CardPlaces {
  private final CardPlaces places;
  private final FoldStories folds;
  private final FoldPlaces foldPlaces;

  SeenPlaces(CardPlaces places, FoldStories folds, FoldPlaces foldPlaces) {
    this.places = places;
    this.folds = folds;
    this.foldPlaces = foldPlaces;
  }

  @Override
  public List<TicketId> behind(int most) {
    return places.behind(most);
  }

  @Override
  public List<TicketId> latestBehind(int most) {
    return places.latestBehind(most);
  }

  @Override
  public long waiting() {
    return places.waiting();
  }

  @Override
  public void caughtUp(TicketId ticket, int length) {
    places.caughtUp(ticket, length);
  }

  @Override
  public void folded(TicketId ticket, int length) {
    places.folded(ticket, length);
  }

  @Override
  public void drawAgain(TicketId ticket, Instant now) {
    places.drawAgain(ticket, now);
  }

  @Override
  public Map<TicketId, CardPlace> find(List<TicketId> tickets) {
    Map<TicketId, CardPlace> seen = new HashMap<>(places.find(tickets));
    folds
        .holding(tickets)
        .forEach((ticket, held) ->
            foldPlaces
                .find(held.fold())
                .filter(place -> !place.ts().isEmpty())
                .ifPresent(
                    place -> seen.put(ticket, CardPlace.first(place.channel()).at(place.ts(), 0))));
    return seen;
  }

  @Override
  public void put(TicketId ticket, CardPlace place) {
    places.put(ticket, place);
  }

  @Override
  public Optional<TicketId> at(String channel, String ts) {
    return places.at(channel, ts);
  }
}
