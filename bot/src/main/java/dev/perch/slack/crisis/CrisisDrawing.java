package dev.perch.slack.crisis;

import com.slack.api.model.Message;
import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.Crisis;
import dev.perch.campaign.crisis.CrisisEvent;
import dev.perch.campaign.crisis.CrisisPlace;
import dev.perch.campaign.crisis.CrisisPlaces;
import dev.perch.campaign.crisis.CrisisStory;
import dev.perch.desk.Alarms;
import dev.perch.slack.view.campaign.CrisisCard;
import dev.perch.slack.view.campaign.CrisisLine;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The message of a crisis in one team's channel, brought up to its story: posted, pinned while it
 * lasts, its thread told what is new. What is about to be posted is noted first: after a crash, or
 * an answer that got lost, the channel is looked through before anything is posted again, and for a
 * minute afterwards, since Slack may show a message late.
 */
final class CrisisDrawing {
  private static final Duration MAY_SHOW_LATE = Duration.ofMinutes(1);
  private static final String GONE = "message_not_found";
  private static final String LINE = "line";

  private final SlackApi api;
  private final CrisisPlaces places;
  private final Alarms alarms;
  private final CrisisStory story;
  private final Known known;
  private final String team;
  private final Beside beside;
  private final Instant now;

  /** What else is told of an event, in one team's channel only. */
  interface Beside {
    /** Before the line that says it was done: after a crash it comes twice, and not never. */
    void tell(CrisisPlace place, int event, List<Message> thread);
  }

  CrisisDrawing(
      SlackApi api,
      CrisisPlaces places,
      Alarms alarms,
      CrisisStory story,
      Known known,
      String team,
      Beside beside,
      Instant now) {
    this.api = api;
    this.places = places;
    this.alarms = alarms;
    this.story = story;
    this.known = known;
    this.team = team;
    this.beside = beside;
    this.now = now;
  }

  /**
   * Draws it.
   *
   * @param channel where it is to stand, if it stands nowhere yet
   * @param told how many events need not be told there, if it stands nowhere yet
   * @return whether nothing is left to do
   */
  boolean draw(String channel, int told) {
    CrisisPlace place =
        places
            .find(story.id(), team)
            .map(before -> before.ts().isEmpty() ? lost(before) : again(before))
            .orElseGet(() -> post(noted(CrisisPlace.beginning(channel, told))));
    return tell(pinned(place)).again() == null;
  }

  private CrisisPlace noted(CrisisPlace place) {
    places.put(story.id(), team, place);
    return place;
  }

  private CrisisPlace post(CrisisPlace place) {
    String ts =
        api.post(
            place.channel(),
            null,
            CrisisCard.summary(known),
            CrisisCard.blocks(known, team),
            CrisisMark.card(story.id()));
    return noted(place.at(ts));
  }

  /** Its posting was begun, and it is not known what came of it. */
  private CrisisPlace lost(CrisisPlace place) {
    List<String> there = CrisisMark.cards(api.history(place.channel()), story.id());
    return there.isEmpty()
        ? post(noted(place.lookingUntil(now.plus(MAY_SHOW_LATE))))
        : noted(place.at(there.getFirst()));
  }

  private CrisisPlace again(CrisisPlace before) {
    CrisisPlace place = before.again() == null ? before : withoutDoubles(before);
    try {
      api.update(
          place.channel(),
          place.ts(),
          CrisisCard.summary(known),
          CrisisCard.blocks(known, team),
          CrisisMark.card(story.id()));
    } catch (SlackRefused refused) {
      // Somebody may have deleted it: then it is posted anew, the next time round.
      if (refused.error().equals(GONE)) {
        noted(place.at(""));
      }
      throw refused;
    }
    return place;
  }

  private CrisisPlace withoutDoubles(CrisisPlace place) {
    List<String> there = CrisisMark.cards(api.history(place.channel()), story.id());
    String oldest = there.isEmpty() ? place.ts() : there.getFirst();
    there.stream().filter(ts -> !ts.equals(oldest)).forEach(ts -> api.delete(place.channel(), ts));
    boolean over = place.again() == null || !now.isBefore(place.again());
    CrisisPlace single = place.at(oldest);
    return noted(over ? single.lookingUntil(null) : single);
  }

  /** Pinned while it lasts. What Slack does not let us pin is told to the leads, and goes on. */
  private CrisisPlace pinned(CrisisPlace place) {
    boolean lasts = known.crisis() instanceof Crisis.InForce;
    if (place.pinned() == lasts) {
      return place;
    }
    try {
      if (lasts) {
        api.pin(place.channel(), place.ts());
      } else {
        api.unpin(place.channel(), place.ts());
      }
    } catch (SlackRefused refused) {
      alarms.raise(
          new Alarms.Alarm(
              "crisis-pin:" + refused.error(),
              "Slack did not let Perch %s the message of a crisis: %s. It stands in the channel all the same. Was the app granted pins:write?"
                  .formatted(lasts ? "pin" : "take down", refused.getMessage())));
    }
    return noted(place.pinned(lasts));
  }

  private CrisisPlace tell(CrisisPlace from) {
    CrisisPlace place = from;
    for (int index = place.told(); index < story.length(); index++) {
      CrisisEvent event = story.events().get(index);
      Optional<String> line = CrisisLine.of(event, index, known.words());
      if (line.isPresent()) {
        tell(place, index, line.get());
        place = noted(place.told(index + 1));
      }
    }
    return place.told() >= story.length() ? place : noted(place.told(story.length()));
  }

  private void tell(CrisisPlace place, int index, String line) {
    List<Message> thread = api.replies(place.channel(), place.ts());
    if (!CrisisMark.tells(thread, story.id(), index, LINE)) {
      beside.tell(place, index, thread);
      api.broadcast(place.channel(), place.ts(), line, CrisisMark.line(story.id(), index, LINE));
    }
  }
}
