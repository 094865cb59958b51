package dev.perch.slack.crisis;

import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.Crisis;
import dev.perch.campaign.crisis.CrisisId;
import dev.perch.campaign.crisis.CrisisPlaces;
import dev.perch.campaign.crisis.CrisisStories;
import dev.perch.campaign.crisis.CrisisStory;
import dev.perch.desk.Alarms;
import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackTrouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows crises to every team: a projection of their stories, so that what a crash cut short
 * follows.
 */
public final class CrisisBoards {
  private static final Logger log = LoggerFactory.getLogger(CrisisBoards.class);
  private static final int AT_ONCE = 20;
  private static final Duration TURN = Duration.ofSeconds(10);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

  private final SlackApi api;
  private final Channels channels;
  private final CrisisStories stories;
  private final CrisisPlaces places;
  private final CrisisReports reports;
  private final Turns turns;
  private final Alarms alarms;
  private final InstantSource clock;
  private final Map<CrisisId, Instant> notBefore = new ConcurrentHashMap<>();

  CrisisBoards(
      SlackApi api,
      Channels channels,
      CrisisStories stories,
      CrisisPlaces places,
      CrisisReports reports,
      Turns turns,
      Alarms alarms,
      InstantSource clock) {
    this.api = api;
    this.channels = channels;
    this.stories = stories;
    this.places = places;
    this.reports = reports;
    this.turns = turns;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** Shows what is behind; what fails is tried again soon. */
  public void once() {
    Instant now = clock.instant();
    List<CrisisId> behind =
        places.behind(AT_ONCE).stream()
            .filter(id -> !now.isBefore(notBefore.getOrDefault(id, Instant.MIN)))
            .toList();
    if (!behind.isEmpty() && turns.take("crisis-boards", now, now.plus(TURN))) {
      behind.forEach(this::draw);
    }
  }

  private void draw(CrisisId id) {
    try {
      CrisisStory story = stories.read(id).orElse(null);
      if (story == null) {
        places.caughtUp(id, 0);
      } else if (drawn(story)) {
        places.caughtUp(id, story.length());
        notBefore.remove(id);
      } else {
        notBefore.put(id, clock.instant().plus(BETWEEN_LOOKS));
      }
    } catch (SlackApi.TooFast pause) {
      notBefore.put(id, clock.instant().plus(pause.pause()));
    } catch (Unavailable down) {
      failed(id, down);
    }
  }

  /** One channel that cannot be reached keeps none of the others waiting. */
  private boolean drawn(CrisisStory story) {
    Known known = new Known(story.id(), story.crisis(), stories.words(story.id()));
    boolean all = true;
    boolean refused = false;
    for (String team : teams(known)) {
      try {
        all &=
            drawing(story, known, team)
                .draw(channel(team), team.equals(home()) ? 1 : story.length());
      } catch (SlackRefused no) {
        refused = true;
        failed(story.id(), no);
        alarms.raise(
            new Alarms.Alarm(
                "crisis:" + team + ":" + no.error(),
                "Slack refused to show a crisis to %s. Tell them yourself. %s"
                    .formatted(team, SlackTrouble.atWork(no))));
      }
    }
    return all && !refused;
  }

  private CrisisDrawing drawing(CrisisStory story, Known known, String team) {
    CrisisDrawing.Beside beside =
        team.equals(home())
            ? (place, event, thread) -> reports.tell(story, known, place, event, thread)
            : (_, _, _) -> {};
    return new CrisisDrawing(api, places, alarms, story, known, team, beside, clock.instant());
  }

  /** An alarm is for those who decide; a crisis for all; what is over for those who saw it. */
  private List<String> teams(Known known) {
    return switch (known.crisis()) {
      case Crisis.Alarm _ -> deciding();
      case Crisis.InForce _ -> all();
      case Crisis.FalseAlarm _, Crisis.Over _ ->
          all().stream()
              .filter(team -> team.equals(home()) || places.find(known.id(), team).isPresent())
              .toList();
    };
  }

  /** Those who decide come first, in whose channel the crisis is at home. */
  private List<String> all() {
    List<String> all = new ArrayList<>(deciding());
    channels.teams().stream()
        .map(team -> team.key())
        .filter(team -> !all.contains(team))
        .forEach(all::add);
    return all;
  }

  private List<String> deciding() {
    List<String> deciding =
        Stream.of(Crises.PR.key(), Channels.LEADS)
            .filter(team -> channels.find(team).isPresent())
            .toList();
    return deciding.isEmpty() ? List.of(channels.teams().getFirst().key()) : deciding;
  }

  private String home() {
    return deciding().getFirst();
  }

  private String channel(String team) {
    return channels.find(team).orElseThrow();
  }

  private void failed(CrisisId id, RuntimeException why) {
    log.warn("What crisis {} shows is tried again: {}", id, why.getMessage());
    notBefore.put(id, clock.instant().plus(PAUSE_AFTER_FAILURE));
  }
}
