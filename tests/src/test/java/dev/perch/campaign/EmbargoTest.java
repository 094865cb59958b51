package dev.perch.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Ines of Care is asked about a lamp of which Lucian of PR has told her: what may be said of it.
 */
class EmbargoTest {
  private static final LaunchId LAMP = LampDesk.LAMP;
  private static final Duration DAY = LampDesk.DAY;

  private final LampDesk lamp = new LampDesk();
  private final FakeDesk desk = lamp.desk;

  @Test
  void whatBelongsToALaunchIsReadAtOnceAndNotSent() {
    TicketId ticket = lamp.asked();

    assertThat(LampDesk.titles(lamp.suggested(ticket)))
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
  void itsNameAndItsWordsAreKeptInWithAReasonUntilTheHour() {
    lamp.asked();

    assertThat(lamp.reply("Our GlowLamp is near")).contains("“GlowLamp” belongs to the launch");
    assertThat(lamp.reply("A #glimmer of hope"))
        .contains("“glimmer”", "“Glow lamp”, under embargo until 3 Mar", "/launch show glow-lamp");
    assertThat(lamp.reply("A glow in the dark")).isEmpty();
    lamp.push(DAY);
    assertThat(lamp.reply("Our glow lamp is here")).isEmpty();
  }

  @Test
  void aNameThatComesBackEachYearIsKeptInAgainAndTheBriefSaysSo() {
    lamp.asked();
    lamp.push(DAY);
    assertThat(lamp.reply("Our glow lamp is here")).isEmpty();
    lamp.push(DAY);
    Instant nextYear = lamp.clock.instant().plus(DAY.multipliedBy(2));
    lamp.plan("Summer glow", "", nextYear, "#Glow Lamp", "sunlight");

    assertThat(lamp.reply("Our glow lamp is here")).contains("“Summer glow”");
    Launches.Known brief = lamp.launches.find(new LaunchId("summer-glow")).orElseThrow();
    assertThat(lamp.watch.publicBefore(brief.launch().facts(), brief.words()))
        .containsExactly("#Glow Lamp");
    lamp.push(DAY.multipliedBy(2));
    assertThat(lamp.reply("Our glow lamp is here")).isEmpty();
  }

  @Test
  void whatWasCalledOffIsNotNamedUntilAWeekAfterItsHour() {
    lamp.asked();
    lamp.act("cancel", new LaunchAction.Cancel(LAMP, "no lamp"));

    assertThat(lamp.reply("Our glow lamp is off"))
        .contains("was called off and is not to be named");
    lamp.push(DAY.multipliedBy(8).minusSeconds(1));
    assertThat(lamp.reply("Our glow lamp is off")).isNotEmpty();
    lamp.push(Duration.ofSeconds(1));
    assertThat(lamp.reply("Our glow lamp is off")).isEmpty();
  }

  @Test
  void ofTwoLaunchesWithOneWordBothAreNamedUntilOneOfThemIsPublic() {
    lamp.asked();
    lamp.plan("Garden set", "", lamp.live.plus(DAY), "Glimmer");

    assertThat(lamp.reply("All that glimmer"))
        .contains("the launches “Garden set”", "and “Glow lamp”");
    lamp.push(DAY);
    assertThat(lamp.reply("All that glimmer")).isEmpty();
    assertThat(lamp.reply("The garden set")).contains("“Garden set”");
  }

  @Test
  void aPartnerIsNotToldBeforeTheWorld() {
    TicketId ticket = lamp.asked();

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
    desk.answers.know(LampDesk.REFUND);
    TicketId ticket = desk.take(Tweet.tweet("1").saying("When is there a new lamp?"));
    desk.act(FakePeople.INES, ticket, new AgentAction.Send("The glow lamp is near.", null));

    lamp.plan("Glow lamp", "", lamp.live);
    desk.sendAll();

    assertThat(desk.x.asked()).isEmpty();
  }
}
