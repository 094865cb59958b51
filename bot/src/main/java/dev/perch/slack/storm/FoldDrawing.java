package dev.perch.slack.storm;

import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.FoldPlace;
import dev.perch.campaign.storm.FoldPlaces;
import dev.perch.campaign.storm.FoldStory;
import dev.perch.slack.view.campaign.FoldCard;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One fold's card brought up to its story. What is about to be posted is noted first: after a
 * crash, or an answer that got lost, the channel is looked through before anything is posted again,
 * and for a minute afterwards, since Slack may show a message late.
 */
final class FoldDrawing {
  private static final Duration MAY_SHOW_LATE = Duration.ofMinutes(1);
  private static final String GONE = "message_not_found";

  private final SlackApi api;
  private final FoldPlaces places;
  private final FoldId id;
  private final int length;
  private final FoldCard.Shown shown;
  private final Instant now;

  FoldDrawing(SlackApi api, FoldPlaces places, FoldStory story, FoldCard.Shown shown, Instant now) {
    this.api = api;
    this.places = places;
    this.id = story.id();
    this.length = story.length();
    this.shown = shown;
    this.now = now;
  }

  /**
   * Draws it.
   *
   * @param channel where it is to stand, if it stands nowhere yet
   * @return whether nothing is left to do
   */
  boolean draw(String channel) {
    FoldPlace known = places.find(id).orElse(null);
    FoldPlace place;
    if (known == null) {
      place = post(noted(FoldPlace.beginning(channel)));
    } else if (known.ts().isEmpty()) {
      place = lost(known);
    } else {
      place = update(known.again() == null ? known : withoutDoubles(known));
    }
    return place.again() == null;
  }

  private FoldPlace noted(FoldPlace place) {
    places.put(id, place);
    return place;
  }

  private FoldPlace post(FoldPlace place) {
    String ts =
        api.post(
            place.channel(),
            null,
            FoldCard.summary(shown),
            FoldCard.blocks(shown),
            FoldMark.card(id));
    return noted(place.at(ts, length));
  }

  /** Its posting was begun, and it is not known what came of it. */
  private FoldPlace lost(FoldPlace place) {
    List<String> there = FoldMark.cards(api.history(place.channel()), id);
    return there.isEmpty()
        ? post(noted(place.lookingUntil(now.plus(MAY_SHOW_LATE))))
        : update(noted(place.at(there.getFirst(), 0)));
  }

  private FoldPlace withoutDoubles(FoldPlace place) {
    List<String> there = FoldMark.cards(api.history(place.channel()), id);
    String oldest = there.isEmpty() ? place.ts() : there.getFirst();
    there.stream().filter(ts -> !ts.equals(oldest)).forEach(ts -> api.delete(place.channel(), ts));
    boolean over = place.again() == null || !now.isBefore(place.again());
    FoldPlace single = place.at(oldest, 0);
    return noted(over ? single.lookingUntil(null) : single);
  }

  /** Somebody may have deleted it: then it is posted anew, the next time round. */
  private FoldPlace update(FoldPlace place) {
    try {
      api.update(
          place.channel(),
          place.ts(),
          FoldCard.summary(shown),
          FoldCard.blocks(shown),
          FoldMark.card(id));
    } catch (SlackRefused refused) {
      if (refused.error().equals(GONE)) {
        noted(place.at("", 0));
      }
      throw refused;
    }
    return noted(place.at(place.ts(), length));
  }
}
