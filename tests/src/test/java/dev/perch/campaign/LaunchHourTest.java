package dev.perch.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.FakeX;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.slack.view.BrandVeil;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The hour of a launch comes, is moved, or never comes: what becomes of the questions about it. */
class LaunchHourTest {
  private static final LaunchId LAMP = LampDesk.LAMP;
  private static final Duration DAY = LampDesk.DAY;

  private final LampDesk lamp = new LampDesk();
  private final FakeDesk desk = lamp.desk;

  @Test
  void notYetPutsTheQuestionAsideAndTheHourBringsItBackWithItsAnswer() {
    TicketId ticket = lamp.asked();

    desk.act(FakePeople.INES, ticket, new AgentAction.Approve(0));
    desk.sendAll();
    assertThat(desk.x.asked())
        .extracting(FakeX.Post::text)
        .containsExactly("We have nothing to say yet, Jane. ^IO");
    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Waiting.class);
    assertThat(desk.ticket(ticket).facts().attention().embargoed().aside()).isEqualTo("glow-lamp");
    lamp.push(DAY);

    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Open.class);
    assertThat(LampDesk.titles(lamp.suggested(ticket)))
        .containsExactly("Is it brighter?", "Refunds");
    assertThat(desk.act(FakePeople.INES, ticket, new AgentAction.Approve(0)))
        .isInstanceOf(Pressed.Done.class);
    lamp.push(Duration.ofSeconds(2));
    lamp.push(Duration.ofSeconds(2));
    assertThat(desk.happened(ticket)).containsOnlyOnce("EmbargoEnded");
    assertThat(lamp.stories.read(LAMP).orElseThrow().events())
        .contains(new LaunchEvent.TicketsTold(lamp.live.plusSeconds(2), 1, true));
  }

  @Test
  void aSilentCustomersQuestionStaysAsideUntilTheHourHoweverFarItIsMoved() {
    TicketId ticket = lamp.asked();
    desk.act(FakePeople.INES, ticket, new AgentAction.Approve(0));
    desk.sendAll();

    lamp.act("move", new LaunchAction.Move(LAMP, lamp.live, lamp.live.plus(DAY.multipliedBy(4))));
    lamp.push(Duration.ofSeconds(1));
    lamp.push(DAY.multipliedBy(4));

    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Waiting.class);
    assertThat(desk.ticket(ticket).facts().attention().embargoed().hour("glow-lamp"))
        .contains(lamp.live.plus(DAY.multipliedBy(4)));
    lamp.push(DAY);
    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Open.class);
  }

  @Test
  void calledOffASecondBeforeItNeverGoesLiveAndWhatWaitedComesBackWithoutIt() {
    TicketId ticket = lamp.asked();
    desk.act(FakePeople.INES, ticket, new AgentAction.Approve(0));
    desk.sendAll();
    lamp.push(DAY.minusSeconds(1));

    lamp.act("cancel", new LaunchAction.Cancel(LAMP, "no lamp"));
    lamp.push(Duration.ofSeconds(1));

    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Open.class);
    assertThat(LampDesk.titles(lamp.suggested(ticket))).containsExactly("Refunds");
    assertThat(lamp.watch.of(LampDesk.BRIGHTER))
        .hasValueSatisfying(never -> assertThat(never.until()).isNull());
    assertThat(lamp.stories.read(LAMP).orElseThrow().launch()).isInstanceOf(Launch.CalledOff.class);
  }

  @Test
  void atItsHourItIsTooLateToMoveOrCallOffAlsoWhereNobodyHasWrittenItDown() {
    lamp.asked();
    lamp.clock.push(DAY);

    LaunchKept off = lamp.act("cancel", new LaunchAction.Cancel(LAMP, "no lamp"));
    LaunchKept moved =
        lamp.act("move", new LaunchAction.Move(LAMP, lamp.live, lamp.live.plus(DAY)));

    assertThat(off).isInstanceOf(LaunchKept.Over.class);
    assertThat(moved).isInstanceOf(LaunchKept.Over.class);
  }

  @Test
  void lateItGoesLiveOnceAndSaysHowLate() {
    lamp.asked();

    lamp.push(DAY.plusMinutes(20));
    lamp.push(Duration.ofSeconds(5));

    LaunchStory story = lamp.stories.read(LAMP).orElseThrow();
    assertThat(story.launch())
        .isInstanceOfSatisfying(
            Launch.Live.class,
            launch -> assertThat(launch.late()).isEqualTo(Duration.ofMinutes(20)));
    assertThat(story.events()).filteredOn(LaunchEvent.WentLive.class::isInstance).hasSize(1);
  }

  @Test
  void whoWasNotAnsweredYetSeesOnTheirCardWhatCanBeSaidNow() {
    TicketId ticket = lamp.asked();
    lamp.push(DAY.minusMinutes(1));
    desk.act(FakePeople.INES, ticket, new AgentAction.Claim());

    lamp.push(Duration.ofMinutes(1));

    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Claimed.class);
    assertThat(LampDesk.titles(lamp.suggested(ticket)))
        .containsExactly("Is it brighter?", "Refunds");
  }

  @Test
  void aReportCountsWhatWasAskedAndSaysWhatToChange() {
    TicketId early = lamp.asked();
    desk.act(FakePeople.INES, early, new AgentAction.Approve(0));
    desk.sendAll();
    lamp.push(DAY);
    desk.take(
        Tweet.tweet("2").by(Tweet.PAUL).saying("your glow lamp of AC-123456 is TERRIBLE, awful!!"));
    LaunchReports reports =
        new LaunchReports(
            lamp.launches,
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
    lamp.asked();
    lamp.push(DAY);
    lamp.push(Duration.ofHours(1));
    lamp.push(DAY.multipliedBy(2));
    lamp.push(DAY.multipliedBy(7));
    lamp.push(DAY.multipliedBy(7));

    assertThat(lamp.stories.read(LAMP).orElseThrow().events())
        .filteredOn(LaunchEvent.Reported.class::isInstance)
        .extracting(event -> ((LaunchEvent.Reported) event).hours())
        .containsExactly(1, 24, 168);
    assertThat(lamp.stories.due(Instant.MAX, 9)).isEmpty();
    assertThat(lamp.watch.about("the glow lamp", List.of())).isEmpty();
  }
}
