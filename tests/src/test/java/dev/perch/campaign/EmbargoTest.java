package dev.perch.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.LaunchWords.Expected;
import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.FakeX;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.guard.Finding;
import dev.perch.knowledge.Faq;
import dev.perch.roster.Roster;
import dev.perch.slack.view.BrandVeil;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ines of Care is asked about a lamp of which Lucian of PR has told her, and nobody else. */
class EmbargoTest {
  private static final LaunchId LAMP = new LaunchId("glow-lamp");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Faq BRIGHTER =
      FakeAnswers.faq("is-it-brighter", "Is it brighter?", "Yes, twice as bright.");
  private static final Faq REFUND = FakeAnswers.faq("refund", "Refunds", "Within a week.");

  private final MemoryLaunches stories = new MemoryLaunches();
  private final PushedClock clock = PushedClock.onMonday();
  private final LaunchWatch watch = new LaunchWatch(stories, clock);
  private final FakeDesk desk = FakeDesk.keeping(watch);
  private final Launches launches =
      new Launches(stories, new Roster(new FakePeople(), clock), () -> "salt", clock);
  private final LaunchNews news =
      new LaunchNews(desk.stories.launchTickets(), desk.embargoEnds, watch);
  private final LaunchClock time =
      new LaunchClock(
          stories, new Readers(desk.roster, new Team("care"), _ -> true), news::tell, clock);
  private final Instant live = clock.instant().plus(DAY);

  private void plan(String name, String notYet, Instant hour, String... secret) {
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

  private LaunchKept act(String operation, LaunchAction action) {
    LaunchKept kept = launches.act(FakePeople.WORKSPACE, FakePeople.LUCIAN, operation, action);
    watch.once();
    return kept;
  }

  /** The lamp, with an approved entry, and a tweet that asks for it. */
  private TicketId asked() {
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

  private void push(Duration by) {
    clock.push(by);
    desk.push(by);
    time.once();
    watch.once();
  }

  private List<SuggestedAnswer> suggested(TicketId id) {
    return desk.stories.words(id).suggested(desk.ticket(id).facts().lastWord().index());
  }

  private static List<String> titles(List<SuggestedAnswer> answers) {
    return answers.stream()
        .map(answer -> answer.title() + (answer.heldBack() ? " (held back)" : ""))
        .toList();
  }

  private String reply(String text) {
    return desk.proofreading.findings(desk.ticket(new TicketId("1")), text, "IO").stream()
        .filter(finding -> finding.kind() == Finding.Kind.EMBARGO)
        .map(Finding::text)
        .reduce("", String::concat);
  }

  @Test
  void whatBelongsToALaunchIsReadAtOnceAndNotSent() {
    TicketId ticket = asked();

    assertThat(titles(suggested(ticket)))
        .containsExactly("Glow lamp", "Is it brighter? (held back)", "Refunds");
    assertThat(desk.ticket(ticket).facts().attention().triaged())
        .extracting(judged -> judged.tags())
        .isEqualTo(List.of("launch:glow-lamp"));
    assertThat(desk.act(FakePeople.INES, ticket, new AgentAction.Approve(1)))
        .isInstanceOf(Pressed.Blocked.class);
    assertThat(
            desk.act(
                FakePeople.INES,
                ticket,
                new AgentAction.Send("Twice as bright!", "is-it-brighter@v1")))
        .isInstanceOf(Pressed.Blocked.class);
    assertThat(desk.outbox.waiting(9)).isEmpty();
  }

  @Test
  void notYetPutsTheQuestionAsideAndTheHourBringsItBackWithItsAnswer() {
    TicketId ticket = asked();

    desk.act(FakePeople.INES, ticket, new AgentAction.Approve(0));
    desk.sendAll();
    assertThat(desk.x.asked())
        .extracting(FakeX.Post::text)
        .containsExactly("We have nothing to say yet, Jane. ^IO");
    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Waiting.class);
    assertThat(desk.ticket(ticket).facts().attention().embargoed().aside()).isEqualTo("glow-lamp");
    push(DAY);

    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Open.class);
    assertThat(titles(suggested(ticket))).containsExactly("Is it brighter?", "Refunds");
    assertThat(desk.act(FakePeople.INES, ticket, new AgentAction.Approve(0)))
        .isInstanceOf(Pressed.Done.class);
    push(Duration.ofSeconds(2));
    push(Duration.ofSeconds(2));
    assertThat(desk.happened(ticket)).containsOnlyOnce("EmbargoEnded");
    assertThat(stories.read(LAMP).orElseThrow().events())
        .contains(new LaunchEvent.TicketsTold(live.plusSeconds(2), 1, true));
  }

  @Test
  void aSilentCustomersQuestionStaysAsideUntilTheHourHoweverFarItIsMoved() {
    TicketId ticket = asked();
    desk.act(FakePeople.INES, ticket, new AgentAction.Approve(0));
    desk.sendAll();

    act("move", new LaunchAction.Move(LAMP, live, live.plus(DAY.multipliedBy(4))));
    push(Duration.ofSeconds(1));
    push(DAY.multipliedBy(4));

    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Waiting.class);
    assertThat(desk.ticket(ticket).facts().attention().embargoed().hour("glow-lamp"))
        .contains(live.plus(DAY.multipliedBy(4)));
    push(DAY);
    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Open.class);
  }

  @Test
  void calledOffASecondBeforeItNeverGoesLiveAndWhatWaitedComesBackWithoutIt() {
    TicketId ticket = asked();
    desk.act(FakePeople.INES, ticket, new AgentAction.Approve(0));
    desk.sendAll();
    push(DAY.minusSeconds(1));

    act("cancel", new LaunchAction.Cancel(LAMP, "no lamp"));
    push(Duration.ofSeconds(1));

    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Open.class);
    assertThat(titles(suggested(ticket))).containsExactly("Refunds");
    assertThat(watch.of(BRIGHTER)).hasValueSatisfying(never -> assertThat(never.until()).isNull());
    assertThat(stories.read(LAMP).orElseThrow().launch()).isInstanceOf(Launch.CalledOff.class);
  }

  @Test
  void atItsHourItIsTooLateToMoveOrCallOffAlsoWhereNobodyHasWrittenItDown() {
    asked();
    clock.push(DAY);

    LaunchKept off = act("cancel", new LaunchAction.Cancel(LAMP, "no lamp"));
    LaunchKept moved = act("move", new LaunchAction.Move(LAMP, live, live.plus(DAY)));

    assertThat(off).isInstanceOf(LaunchKept.Over.class);
    assertThat(moved).isInstanceOf(LaunchKept.Over.class);
  }

  @Test
  void lateItGoesLiveOnceAndSaysHowLate() {
    asked();

    push(DAY.plusMinutes(20));
    push(Duration.ofSeconds(5));

    LaunchStory story = stories.read(LAMP).orElseThrow();
    assertThat(story.launch())
        .isInstanceOfSatisfying(
            Launch.Live.class,
            launch -> assertThat(launch.late()).isEqualTo(Duration.ofMinutes(20)));
    assertThat(story.events()).filteredOn(LaunchEvent.WentLive.class::isInstance).hasSize(1);
  }

  @Test
  void itsNameAndItsWordsAreKeptInWithAReasonUntilTheHour() {
    asked();

    assertThat(reply("Our GlowLamp is near")).contains("“GlowLamp” belongs to the launch");
    assertThat(reply("A #glimmer of hope"))
        .contains("“glimmer”", "“Glow lamp”, under embargo until 3 Mar", "/launch show glow-lamp");
    assertThat(reply("A glow in the dark")).isEmpty();
    push(DAY);
    assertThat(reply("Our glow lamp is here")).isEmpty();
  }

  @Test
  void aNameThatComesBackEachYearIsKeptInAgainAndTheBriefSaysSo() {
    asked();
    push(DAY);
    assertThat(reply("Our glow lamp is here")).isEmpty();
    push(DAY);
    Instant nextYear = clock.instant().plus(DAY.multipliedBy(2));
    plan("Summer glow", "", nextYear, "#Glow Lamp", "sunlight");

    assertThat(reply("Our glow lamp is here")).contains("“Summer glow”");
    Launches.Known brief = launches.find(new LaunchId("summer-glow")).orElseThrow();
    assertThat(watch.publicBefore(brief.launch().facts(), brief.words()))
        .containsExactly("#Glow Lamp");
    push(DAY.multipliedBy(2));
    assertThat(reply("Our glow lamp is here")).isEmpty();
  }

  @Test
  void whatWasCalledOffIsNotNamedUntilAWeekAfterItsHour() {
    asked();
    act("cancel", new LaunchAction.Cancel(LAMP, "no lamp"));

    assertThat(reply("Our glow lamp is off")).contains("was called off and is not to be named");
    push(DAY.multipliedBy(8).minusSeconds(1));
    assertThat(reply("Our glow lamp is off")).isNotEmpty();
    push(Duration.ofSeconds(1));
    assertThat(reply("Our glow lamp is off")).isEmpty();
  }

  @Test
  void ofTwoLaunchesWithOneWordBothAreNamedUntilOneOfThemIsPublic() {
    asked();
    plan("Garden set", "", live.plus(DAY), "Glimmer");

    assertThat(reply("All that glimmer")).contains("the launches “Garden set”", "and “Glow lamp”");
    push(DAY);
    assertThat(reply("All that glimmer")).isEmpty();
    assertThat(reply("The garden set")).contains("“Garden set”");
  }

  @Test
  void aPartnerIsNotToldBeforeTheWorld() {
    TicketId ticket = asked();

    Pressed told =
        desk.act(
            FakePeople.INES,
            ticket,
            new AgentAction.AskPartner(FakeDesk.LUMEN, "How bright is the Glow Lamp?"));

    assertThat(told)
        .isInstanceOfSatisfying(
            Pressed.Blocked.class, blocked -> assertThat(blocked.findings()).hasSize(1));
    assertThat(desk.happened(ticket)).doesNotContain("PartnerAsked");
  }

  @Test
  void whatWasApprovedBeforeTheBriefIsReadOnceMoreBeforeItGoesOut() {
    desk.answers.know(REFUND);
    TicketId ticket = desk.take(Tweet.tweet("1").saying("When is there a new lamp?"));
    desk.act(FakePeople.INES, ticket, new AgentAction.Send("The glow lamp is near.", null));

    plan("Glow lamp", "", live);
    desk.sendAll();

    assertThat(desk.x.asked()).isEmpty();
  }

  @Test
  void whoWasNotAnsweredYetSeesOnTheirCardWhatCanBeSaidNow() {
    TicketId ticket = asked();
    push(DAY.minusMinutes(1));
    desk.act(FakePeople.INES, ticket, new AgentAction.Claim());

    push(Duration.ofMinutes(1));

    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Claimed.class);
    assertThat(titles(suggested(ticket))).containsExactly("Is it brighter?", "Refunds");
  }

  @Test
  void aReportCountsWhatWasAskedAndSaysWhatToChange() {
    TicketId early = asked();
    desk.act(FakePeople.INES, early, new AgentAction.Approve(0));
    desk.sendAll();
    push(DAY);
    desk.take(
        Tweet.tweet("2").by(Tweet.PAUL).saying("your glow lamp of AC-123456 is TERRIBLE, awful!!"));
    LaunchReports reports =
        new LaunchReports(
            launches,
            desk.stories.launchTickets(),
            desk.stories,
            _ -> Optional.empty(),
            BrandVeil.MASKING);

    LaunchReport report = reports.of(LAMP).orElseThrow();

    assertThat(report.tickets()).isEqualTo(2);
    assertThat(report.early()).isEqualTo(1);
    assertThat(report.answered()).isEqualTo(1);
    assertThat(report.unanswered()).isEqualTo(1);
    assertThat(report.open())
        .extracting(LaunchReport.Left::words)
        .containsExactly("your glow lamp of [order or booking number hidden] is TERRIBLE, awful!!");
    assertThat(report.asked()).extracting(LaunchReport.Asked::times).containsExactly(2);
    assertThat(report.advice())
        .contains(
            new LaunchReport.Advice.LookForLeak(1),
            new LaunchReport.Advice.Approve(List.of("is-it-brighter")),
            new LaunchReport.Advice.Answer(1));
  }

  @Test
  void reportsAreDueAfterAnHourADayAndAWeek() {
    asked();
    push(DAY);
    push(Duration.ofHours(1));
    push(DAY.multipliedBy(2));
    push(DAY.multipliedBy(7));
    push(DAY.multipliedBy(7));

    assertThat(stories.read(LAMP).orElseThrow().events())
        .filteredOn(LaunchEvent.Reported.class::isInstance)
        .extracting(event -> ((LaunchEvent.Reported) event).hours())
        .containsExactly(1, 24, 168);
    assertThat(stories.due(Instant.MAX, 9)).isEmpty();
    assertThat(watch.about("the glow lamp", List.of())).isEmpty();
  }
}
