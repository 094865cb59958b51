package dev.perch.campaign;

import dev.perch.campaign.LaunchWords.Expected;
import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.guard.Finding;
import dev.perch.knowledge.Faq;
import dev.perch.roster.Roster;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A desk in memory on which Lucian of PR has told Ines of Care of a lamp, and nobody else. */
final class LampDesk {
  static final LaunchId LAMP = new LaunchId("glow-lamp");
  static final Duration DAY = Duration.ofDays(1);
  static final Faq BRIGHTER =
      FakeAnswers.faq("is-it-brighter", "Is it brighter?", "Yes, twice as bright.");
  static final Faq REFUND = FakeAnswers.faq("refund", "Refunds", "Within a week.");

  final MemoryLaunches stories = new MemoryLaunches();
  final PushedClock clock = PushedClock.onMonday();
  final LaunchWatch watch = new LaunchWatch(stories, clock);
  final FakeDesk desk = FakeDesk.keeping(watch);
  final Launches launches =
      new Launches(stories, new Roster(new FakePeople(), clock), () -> "salt", clock);
  private final LaunchNews news =
      new LaunchNews(desk.stories.launchTickets(), desk.embargoEnds, watch);
  private final LaunchClock time =
      new LaunchClock(
          stories, new Readers(desk.roster, new Team("care"), _ -> true), news::tell, clock);
  final Instant live = clock.instant().plus(DAY);

  /** Lucian tells Care of a launch, of which these words are kept in. */
  void plan(String name, String notYet, Instant hour, String... secret) {
    LaunchWords words =
        new LaunchWords(
            "",
            name,
            "A lamp.",
            "",
            "",
            List.of(new Expected("Is it brighter?", "Yes, twice as bright.")),
            Map.of(),
            List.of(secret),
            notYet);
    act("plan:" + name, new LaunchAction.Plan(words, List.of("AcmeCare"), FakePeople.LUCIAN, hour));
  }

  LaunchKept act(String operation, LaunchAction action) {
    LaunchKept kept = launches.act(FakePeople.WORKSPACE, FakePeople.LUCIAN, operation, action);
    watch.once();
    return kept;
  }

  /** The lamp, with an approved entry, and a tweet that asks for it. */
  TicketId asked() {
    plan("Glow lamp", "We have nothing to say yet, {first_name}.", live, "#Glimmer");
    LaunchStory seen = stories.read(LAMP).orElseThrow();
    stories.append(
        new LaunchStories.Append(
            LAMP,
            seen,
            "proposed",
            List.of(new LaunchEvent.QuestionProposed(clock.instant(), 0, "is-it-brighter")),
            LaunchWords.NONE,
            live,
            live));
    watch.once();
    desk.answers.know(BRIGHTER, REFUND);
    return desk.take(Tweet.tweet("1").saying("Is the glimmer brighter?"));
  }

  /** Time goes by, and what is due then happens. */
  void push(Duration by) {
    clock.push(by);
    desk.push(by);
    time.once();
    watch.once();
  }

  /** What a ticket's card suggests. */
  List<SuggestedAnswer> suggested(TicketId id) {
    return desk.stories.words(id).suggested(desk.ticket(id).facts().lastWord().index());
  }

  /** What they are called, and which of them are not to be sent yet. */
  static List<String> titles(List<SuggestedAnswer> answers) {
    return answers.stream()
        .map(answer -> answer.title() + (answer.heldBack() ? " (held back)" : ""))
        .toList();
  }

  /** What is said of the embargo to somebody who would reply so. */
  String reply(String text) {
    return desk.proofreading.findings(desk.ticket(new TicketId("1")), text, "IO").stream()
        .filter(finding -> finding.kind() == Finding.Kind.EMBARGO)
        .map(Finding::text)
        .reduce("", String::concat);
  }
}
