package dev.perch.slack.launch;

import com.slack.api.model.Message;
import dev.perch.campaign.BriefPlace;
import dev.perch.campaign.BriefPlaces;
import dev.perch.campaign.LaunchEvent;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchStory;
import dev.perch.campaign.LaunchWords;
import dev.perch.campaign.Launches.Known;
import dev.perch.campaign.Readers;
import dev.perch.campaign.Readers.Reading;
import dev.perch.slack.view.campaign.LaunchCard;
import dev.perch.slack.view.campaign.LaunchLine;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One brief brought up to its story. What is about to be posted is noted first: after a crash, or
 * an answer that got lost, the channel is looked through before anything is posted again, and for a
 * minute afterwards, since Slack may show a message late.
 */
final class BriefDrawing {
  private static final Duration MAY_SHOW_LATE = Duration.ofMinutes(1);
  private static final String GONE = "message_not_found";

  private final SlackApi api;
  private final BriefPlaces places;
  private final Readers readers;
  private final LaunchStory story;
  private final LaunchWords words;
  private final List<String> publicBefore;
  private final Optional<String> answerers;
  private final Reporter reporter;
  private final Instant now;

  /** Tells those who planned a launch how it went. */
  interface Reporter {
    void report(LaunchStory story, int index, LaunchEvent.Reported event);
  }

  /**
   * A drawing.
   *
   * @param publicBefore those of its words that an earlier launch made public
   * @param answerers the channel of those who planned the launch, where questions are told as well
   */
  BriefDrawing(
      SlackApi api,
      BriefPlaces places,
      Readers readers,
      LaunchStory story,
      LaunchWords words,
      List<String> publicBefore,
      Optional<String> answerers,
      Reporter reporter,
      Instant now) {
    this.reporter = reporter;
    this.publicBefore = publicBefore;
    this.api = api;
    this.places = places;
    this.readers = readers;
    this.story = story;
    this.words = words;
    this.answerers = answerers;
    this.now = now;
  }

  /**
   * Draws it.
   *
   * @param channel where it is to stand, if it stands nowhere yet
   * @return whether nothing is left to do
   */
  boolean draw(String channel) {
    Optional<BriefPlace> known = places.find(story.id());
    BriefPlace place =
        known
            .map(before -> before.ts().isEmpty() ? lost(before) : again(before))
            .orElseGet(() -> post(noted(BriefPlace.beginning(channel))));
    return tell(place).again() == null;
  }

  private BriefPlace noted(BriefPlace place) {
    places.put(story.id(), place);
    return place;
  }

  private BriefPlace post(BriefPlace place) {
    Known known = new Known(story.id(), story.launch(), words);
    String ts =
        api.post(
            place.channel(),
            null,
            LaunchCard.summary(known),
            LaunchCard.blocks(known, reading(), publicBefore),
            BriefMark.brief(story.id()));
    return noted(place.at(ts));
  }

  /** Its posting was begun, and it is not known what came of it. */
  private BriefPlace lost(BriefPlace place) {
    List<String> there = BriefMark.briefs(api.history(place.channel()), story.id());
    return there.isEmpty()
        ? post(noted(place.lookingUntil(now.plus(MAY_SHOW_LATE))))
        : noted(place.at(there.getFirst()));
  }

  private BriefPlace again(BriefPlace before) {
    BriefPlace place = before;
    if (place.again() != null) {
      place = withoutDoubles(place);
    }
    update(place);
    return place;
  }

  private BriefPlace withoutDoubles(BriefPlace place) {
    List<String> there = BriefMark.briefs(api.history(place.channel()), story.id());
    String oldest = there.isEmpty() ? place.ts() : there.getFirst();
    there.stream().filter(ts -> !ts.equals(oldest)).forEach(ts -> api.delete(place.channel(), ts));
    boolean over = place.again() == null || !now.isBefore(place.again());
    BriefPlace single = place.at(oldest);
    return noted(over ? single.lookingUntil(null) : single);
  }

  /** Somebody may have deleted it: then it is posted anew, the next time round. */
  private void update(BriefPlace place) {
    Known known = new Known(story.id(), story.launch(), words);
    try {
      api.update(
          place.channel(),
          place.ts(),
          LaunchCard.summary(known),
          LaunchCard.blocks(known, reading(), publicBefore),
          BriefMark.brief(story.id()));
    } catch (SlackRefused refused) {
      if (refused.error().equals(GONE)) {
        noted(place.at(""));
      }
      throw refused;
    }
  }

  private Reading reading() {
    return readers.of(story.launch().facts());
  }

  private BriefPlace tell(BriefPlace from) {
    BriefPlace place = from;
    List<Message> thread = List.of();
    boolean looked = false;
    for (int index = place.told(); index < story.length(); index++) {
      Optional<String> line =
          LaunchLine.of(story.events().get(index), index, story.launch().facts(), words);
      if (line.isPresent()) {
        thread = looked ? thread : api.replies(place.channel(), place.ts());
        looked = true;
        tell(place, index, line.get(), thread);
        place = noted(place.told(index + 1));
      }
    }
    return place.told() == story.length() ? place : noted(place.told(story.length()));
  }

  private void tell(BriefPlace place, int index, String line, List<Message> thread) {
    LaunchId id = story.id();
    if (!BriefMark.tells(thread, id, index)) {
      beside(place, index);
      if (LaunchLine.isForAll(story.events().get(index))) {
        api.broadcast(place.channel(), place.ts(), line, BriefMark.line(id, index));
      } else {
        api.post(
            place.channel(), place.ts(), line, LaunchLine.blocks(line), BriefMark.line(id, index));
      }
    }
  }

  /** Before the line that says it was done: after a crash they are asked twice, and not never. */
  private void beside(BriefPlace place, int index) {
    LaunchEvent event = story.events().get(index);
    if (event instanceof LaunchEvent.Reported reported) {
      reporter.report(story, index, reported);
    }
    if (event instanceof LaunchEvent.QuestionAsked && answerers.isPresent()) {
      String link = api.permalink(place.channel(), place.ts());
      LaunchLine.forAnswerers(event, index, story.launch().facts(), words, link)
          .ifPresent(line -> api.post(answerers.get(), null, line, LaunchLine.blocks(line), null));
    }
  }
}
