package dev.perch.slack.launch;

import dev.perch.campaign.BriefPlaces;
import dev.perch.campaign.ExpectedQuestions;
import dev.perch.campaign.LaunchEvent;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchReports;
import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.LaunchStory;
import dev.perch.campaign.LaunchWatch;
import dev.perch.campaign.LaunchWords;
import dev.perch.campaign.Launches;
import dev.perch.campaign.Readers;
import dev.perch.desk.Alarms;
import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import dev.perch.roster.Roster;
import dev.perch.slack.faq.FaqCards;
import dev.perch.slack.view.campaign.LaunchLine;
import dev.perch.slack.view.campaign.LaunchReportText;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackTrouble;
import dev.perch.ticket.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the briefs that are behind their stories, one after the other: a launch is rare, a burst of
 * presses on its brief costs one update.
 */
public final class Briefs {
  private static final Logger log = LoggerFactory.getLogger(Briefs.class);
  private static final int AT_ONCE = 20;
  private static final Duration TURN = Duration.ofSeconds(10);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

  private final SlackApi api;
  private final Channels channels;
  private final LaunchStories stories;
  private final BriefPlaces places;
  private final Readers readers;
  private final LaunchWatch watch;
  private final Roster roster;
  private final ExpectedQuestions expected;
  private final LaunchReports reports;
  private final FaqCards proposals;
  private final Supplier<SlackApi.Self> self;
  private final Turns turns;
  private final Alarms alarms;
  private final InstantSource clock;
  private final Map<LaunchId, Instant> notBefore = new ConcurrentHashMap<>();

  Briefs(
      SlackApi api,
      Channels channels,
      LaunchStories stories,
      BriefPlaces places,
      Readers readers,
      LaunchWatch watch,
      Roster roster,
      ExpectedQuestions expected,
      LaunchReports reports,
      FaqCards proposals,
      Supplier<SlackApi.Self> self,
      Turns turns,
      Alarms alarms,
      InstantSource clock) {
    this.api = api;
    this.channels = channels;
    this.stories = stories;
    this.places = places;
    this.readers = readers;
    this.watch = watch;
    this.roster = roster;
    this.expected = expected;
    this.reports = reports;
    this.proposals = proposals;
    this.self = self;
    this.turns = turns;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** Draws what is behind; one that fails is tried again soon. */
  public void once() {
    Instant now = clock.instant();
    List<LaunchId> behind =
        places.behind(AT_ONCE).stream()
            .filter(id -> !now.isBefore(notBefore.getOrDefault(id, Instant.MIN)))
            .toList();
    if (behind.isEmpty() || !turns.take("briefs", now, now.plus(TURN))) {
      return;
    }
    behind.forEach(this::draw);
  }

  private void draw(LaunchId id) {
    try {
      LaunchStory story = stories.read(id).orElse(null);
      if (story == null) {
        places.caughtUp(id, 0);
      } else {
        draw(story);
      }
    } catch (SlackApi.TooFast pause) {
      notBefore.put(id, clock.instant().plus(pause.pause()));
    } catch (SlackRefused refused) {
      failed(id, refused);
      alarms.raise(
          new Alarms.Alarm(
              "brief:" + refused.error(),
              "Slack refused to show the brief of a launch. The launch is safe, but Care does not see it. %s"
                  .formatted(SlackTrouble.atWork(refused))));
    } catch (Unavailable down) {
      failed(id, down);
    }
  }

  private void draw(LaunchStory story) {
    LaunchId id = story.id();
    LaunchWords words = stories.words(id);
    boolean done =
        new BriefDrawing(
                api,
                places,
                readers,
                story,
                words,
                watch.publicBefore(story.launch().facts(), words),
                answerers(story),
                this::report,
                clock.instant())
            .draw(channel());
    if (story.launch().facts().proposed().size() < words.expected().size()) {
      expected.propose(
          story,
          words,
          self.get().workspace(),
          put -> proposals.show(put.entry().id(), put.proposal().number()));
    }
    if (done) {
      places.caughtUp(id, story.length());
      notBefore.remove(id);
    } else {
      notBefore.put(id, clock.instant().plus(BETWEEN_LOOKS));
    }
  }

  /** To the planners' channel; where they have none, to those who read the brief. */
  private void report(LaunchStory story, int index, LaunchEvent.Reported event) {
    String channel =
        answerers(story)
            .or(() -> Launches.PLANNERS.stream().flatMap(this::channelOf).findFirst())
            .orElseGet(this::channel);
    boolean told = BriefMark.tells(api.history(channel), story.id(), index);
    reports
        .of(story.id())
        .filter(_ -> !told)
        .map(report -> LaunchReportText.after(event.hours(), report))
        .ifPresent(text ->
            api.post(
                channel, null, text, LaunchLine.blocks(text), BriefMark.line(story.id(), index)));
  }

  private Stream<String> channelOf(Team team) {
    return channels.find(team.key()).stream();
  }

  private void failed(LaunchId id, RuntimeException why) {
    log.warn("The brief of launch {} is tried again: {}", id, why.getMessage());
    notBefore.put(id, clock.instant().plus(PAUSE_AFTER_FAILURE));
  }

  /**
   * The channel of the team that planned it, if that has one; a launch of nobody's is asked in its
   * thread only.
   */
  private Optional<String> answerers(LaunchStory story) {
    String by = story.launch().facts().by();
    return Launches.PLANNERS.stream()
        .filter(team -> roster.holds(by, team.key()))
        .flatMap(team -> channels.find(team.key()).stream())
        .findFirst();
  }

  private String channel() {
    return channels
        .find(readers.team().key())
        .orElseGet(() -> channels.of(channels.teams().getFirst()));
  }
}
