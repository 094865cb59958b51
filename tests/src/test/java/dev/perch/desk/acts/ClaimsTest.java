package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.FakeX;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.ticket.Absence;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A claim's life: renewed, warned of, lapsed, taken over, given back. */
class ClaimsTest {
  private static final String INES = FakePeople.INES;
  private static final String TOMAS = FakePeople.TOMAS;
  private static final Duration LEASE = Waits.USUAL.lease();
  private static final Duration UNTIL_WARNING = LEASE.minus(Waits.USUAL.warning());

  private final FakeDesk fake = new FakeDesk();
  private final TicketId id = fake.take(Tweet.tweet("100"));

  @Test
  void theOwnerIsToldBeforeTheClaimLapsesAndMayKeepIt() {
    done(INES, new AgentAction.Claim());
    Press keep = fake.press(INES, id);

    fake.push(UNTIL_WARNING);
    assertThat(fake.story(id).events().getLast())
        .isEqualTo(
            new TicketEvent.LapseWarned(
                fake.clock.instant(),
                1,
                fake.clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(Waits.USUAL.warning())));
    assertThat(fake.claims.keep(keep)).contains(fake.clock.instant().plus(LEASE));

    fake.push(Waits.USUAL.warning());
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
    fake.push(LEASE);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
    assertThat(fake.claims.keep(keep)).isEmpty();
  }

  @Test
  void anothersClaimIsNotTheirsToKeep() {
    done(INES, new AgentAction.Claim());

    assertThat(fake.claims.keep(fake.press(TOMAS, id))).isEmpty();
    assertThat(fake.claims.keep(fake.press(FakePeople.GALE, id))).isEmpty();
  }

  @Test
  void whoTypesKeepsTheirClaimAndWhatTheyTypedIsOfferedToTheNext() {
    done(INES, new AgentAction.Claim());
    fake.push(Duration.ofMinutes(10));

    fake.claims.wrote(fake.ticket(id), INES, "Five days, and", "refund@v1");
    fake.push(Duration.ofMinutes(10));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);

    fake.push(LEASE);
    done(TOMAS, new AgentAction.Write());
    assertThat(fake.drafts.begun(fake.story(id)))
        .hasValueSatisfying(begun -> {
          assertThat(begun.by()).isEqualTo(new AgentId(INES));
          assertThat(begun.text()).isEqualTo("Five days, and");
          assertThat(begun.faq()).isEqualTo("refund@v1");
        });
  }

  @Test
  void typingInAFormOfAClaimThatEndedKeepsNothingAndRenewsNothing() {
    done(INES, new AgentAction.Claim());
    done(INES, new AgentAction.Release());
    done(TOMAS, new AgentAction.Claim());

    fake.claims.wrote(fake.ticket(id), INES, "Late words", "");

    assertThat(fake.drafts.begun(fake.story(id))).isEmpty();
  }

  @Test
  void whatWasSentIsNoDraftAnyMore() {
    done(INES, new AgentAction.Claim());
    fake.claims.wrote(fake.ticket(id), INES, "Five days.", "");
    fake.clock.push(Duration.ofSeconds(1));
    done(INES, new AgentAction.Send("Five days.", null));
    fake.sendAll();

    assertThat(fake.drafts.begun(fake.story(id))).isEmpty();
  }

  @Test
  void whoAnswersSecondReadsWhatTheFirstHasSaidAndNothingOfTheirsGoesOut() {
    Press second = fake.press(TOMAS, id);
    done(INES, new AgentAction.Send("Five days.", null));

    Pressed pressed = fake.desk.act(second, new AgentAction.Send("A week.", null));

    assertThat(pressed)
        .isEqualTo(new Pressed.Answered(fake.story(id), new AgentId(INES), "Five days. ^IO"));
    fake.sendAll();
    assertThat(posted()).containsExactly("Five days. ^IO");
  }

  @Test
  void aLeadTakesOverWithAReasonAndTheOwnerWritesNothingMore() {
    done(INES, new AgentAction.Claim());
    Press stale = fake.press(INES, id);

    done(FakePeople.MIREILLE, new AgentAction.TakeOver("She is at lunch"));

    assertThat(fake.ticket(id).held().orElseThrow().by())
        .isEqualTo(new AgentId(FakePeople.MIREILLE));
    assertThat(fake.stories.words(id).text(2)).contains("She is at lunch");
    assertThat(fake.desk.act(stale, new AgentAction.Send("Five days.", null)))
        .isInstanceOf(Pressed.HeldBy.class);
  }

  @Test
  void ofTwoLeadsAtOnceTheSecondIsToldOfTheFirst() {
    fake.people.give(Desk.LEAD, FakePeople.MIREILLE, TOMAS);
    done(INES, new AgentAction.Claim());
    Press second = fake.press(TOMAS, id);
    done(FakePeople.MIREILLE, new AgentAction.TakeOver("Mine"));

    assertThat(fake.desk.act(second, new AgentAction.TakeOver("No, mine")))
        .isInstanceOfSatisfying(
            Pressed.Stale.class,
            stale ->
                assertThat(stale.since().getFirst()).isInstanceOf(TicketEvent.TakenOver.class));
  }

  @Test
  void nobodyElseTakesOverAndALeadSaysWhy() {
    done(INES, new AgentAction.Claim());

    assertThat(fake.act(TOMAS, id, new AgentAction.TakeOver("Faster")))
        .isEqualTo(new Pressed.OnlyFor(Desk.LEAD, List.of(new AgentId(FakePeople.MIREILLE))));
    assertThat(fake.act(FakePeople.MIREILLE, id, new AgentAction.TakeOver(" ")))
        .isEqualTo(new Pressed.ReasonMissing());
  }

  @Test
  void whatSomebodyHasGoesBackWhenTheirShiftEnds() {
    TicketId other = fake.take(Tweet.tweet("200").by(Tweet.PAUL));
    done(INES, new AgentAction.Claim());
    fake.act(TOMAS, other, new AgentAction.Claim());

    int freed = fake.claims.giveBackAll(new AgentId(INES), Absence.OFF_SHIFT);

    assertThat(freed).isEqualTo(1);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
    assertThat(fake.ticket(other)).isInstanceOf(Ticket.Claimed.class);
    assertThat(fake.happened(id)).containsExactly("Opened", "Claimed", "Freed");
  }

  @Test
  void whatSomebodyHasWhoWasShutOutOrLeftTheTeamGoesBackAndAllElseStays() {
    TicketId other = fake.take(Tweet.tweet("200").by(Tweet.PAUL));
    done(INES, new AgentAction.Claim());
    fake.act(TOMAS, other, new AgentAction.Claim());
    assertThat(fake.claims.giveBackOfThoseWhoLeft()).isZero();

    fake.people.deactivate(INES);
    fake.people.give("care", INES);
    fake.roster.changed();

    assertThat(fake.claims.giveBackOfThoseWhoLeft()).isEqualTo(2);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
    assertThat(fake.ticket(other)).isInstanceOf(Ticket.Open.class);
  }

  @Test
  void whereNobodyCanBeAskedNothingGoesBack() {
    done(INES, new AgentAction.Claim());
    fake.people.down(true);
    fake.roster.changed();

    org.assertj.core.api.Assertions.assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(fake.claims::giveBackOfThoseWhoLeft);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
  }

  @Test
  void aPartnerIsAskedAndTheTicketStays() {
    done(INES, new AgentAction.Claim());

    done(INES, new AgentAction.AskPartner(FakeDesk.LUMEN, "Which lamp is it?"));

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
    assertThat(fake.stories.words(id).text(2)).contains("Which lamp is it?");
    assertThat(fake.act(INES, id, new AgentAction.AskPartner(FakeDesk.PR, "You?")))
        .isEqualTo(new Pressed.NoSuchTeam());
    assertThat(fake.act(INES, id, new AgentAction.HandOff(FakeDesk.LUMEN, "Yours")))
        .isEqualTo(new Pressed.NoSuchTeam());
  }

  private List<String> posted() {
    return fake.x.asked().stream().map(FakeX.Post::text).toList();
  }

  private void done(String person, AgentAction action) {
    assertThat(fake.act(person, id, action)).isInstanceOf(Pressed.Done.class);
  }

  @Test
  void aDraftRemembersThatItWasMeantForADirectMessage() {
    fake.act(INES, id, new AgentAction.Claim());

    fake.claims.wrote(fake.ticket(id), INES, "Your number is 4711.", "", true, List.of());

    assertThat(fake.drafts.begun(fake.story(id)).orElseThrow().inPrivate()).isTrue();
    fake.claims.wrote(fake.ticket(id), INES, "Please call us.", "");
    assertThat(fake.drafts.begun(fake.story(id)).orElseThrow().inPrivate()).isFalse();
  }
}
