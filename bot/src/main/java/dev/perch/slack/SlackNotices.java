package dev.perch.slack;

import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Notices;
import dev.perch.ticket.TicketId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notices into tickets' threads and the leads' channel, as fast as Slack takes them. */
final class SlackNotices implements Notices {
  private static final int REMEMBERED = 10_000;

  private final SlackApi api;
  private final Channels channels;
  private final CardPlaces places;
  private final SlackPace pace;
  private final Pace posts;
  private final Acks acks;
  private final Set<String> told =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  SlackNotices(
      SlackApi api, Channels channels, CardPlaces places, SlackPace pace, Pace posts, Acks acks) {
    this.api = api;
    this.channels = channels;
    this.places = places;
    this.pace = pace;
    this.posts = posts;
    this.acks = acks;
  }

  @Override
  public void tell(Notice notice) {
    if (told.add(notice.key())) {
      acks.surely(() -> post(notice));
    }
  }

  private void post(Notice notice) {
    Optional<CardPlace> card = card(notice.ticket());
    switch (notice.to()) {
      case To.Owner owner ->
          card.ifPresent(place -> {
            take(place.channel());
            String words = "<@" + owner.person() + "> " + notice.words();
            api.post(place.channel(), place.ts(), words, List.of(), null);
          });
      case To.Channel _ ->
          card.ifPresent(place -> {
            take(place.channel());
            api.broadcast(place.channel(), place.ts(), notice.words());
          });
      case To.Leads _ ->
          channels
              .find(Channels.LEADS)
              .ifPresent(leads -> {
                take(leads);
                api.post(leads, null, notice.words() + link(card), List.of(), null);
              });
    }
  }

  private Optional<CardPlace> card(TicketId ticket) {
    return Optional.ofNullable(places.find(List.of(ticket)).get(ticket))
        .filter(place -> !place.ts().isEmpty());
  }

  /** Leads hear it also where the card is gone. */
  private String link(Optional<CardPlace> card) {
    try {
      return card.map(place -> api.permalink(place.channel(), place.ts()))
          .map(link -> " · <" + link + "|go to the card>")
          .orElse("");
    } catch (SlackRefused gone) {
      return "";
    }
  }

  private void take(String channel) {
    if (!posts.tryTake(channel)) {
      throw new SlackApi.TooFast("chat.postMessage", pace.post());
    }
  }
}
