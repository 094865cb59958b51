package dev.perch.desk.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perch.desk.Consequences;
import dev.perch.desk.FakePeople;
import dev.perch.desk.TimerKind;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private static final String INES = FakePeople.INES;
  private static final Duration LEASE = Waits.USUAL.lease();

  private final FakeDesk fake = new FakeDesk();
  private final TicketId id = fake.take(Tweet.tweet("100"));

  @Test
  void aClaimHoldsForItsLeaseAndNoLonger() {
    fake.act(INES, id, new AgentAction.Claim());

    fake.push(LEASE.minusSeconds(1));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);

    fake.push(Duration.ofSeconds(1));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
  }

  @Test
  void aLateTimerDoesNotEndANewerClaim() {
    fake.act(INES, id, new AgentAction.Claim());
    fake.act(INES, id, new AgentAction.Release());
    fake.clock.push(Duration.ofMinutes(1));
    fake.act(FakePeople.TOMAS, id, new AgentAction.Claim());
    fake.timers.set(id, TimerKind.LAPSE, PushedClock.MONDAY.plus(LEASE));

    fake.push(LEASE.minusSeconds(60));

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
  }

  @Test
  void aClaimThatWasRenewedHoldsUntilThen() {
    fake.act(INES, id, new AgentAction.Claim());
    fake.timers.set(id, TimerKind.LAPSE, PushedClock.MONDAY.plus(Duration.ofHours(1)));

    fake.push(LEASE);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);

    fake.push(Duration.ofMinutes(45));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
  }

  @Test
  void aTimerThatFiresTwiceIsToldOnce() {
    fake.act(INES, id, new AgentAction.Claim());
    fake.push(LEASE);
    fake.timers.set(id, TimerKind.LAPSE, PushedClock.MONDAY.plus(LEASE));

    fake.clocks.once();

    assertThat(fake.happened(id)).containsExactly("Opened", "Claimed", "Lapsed");
    assertThat(fake.timers.at(id, TimerKind.LAPSE)).isEmpty();
  }

  @Test
  void aHandOffThatNobodyAcceptsComesBack() {
    fake.act(INES, id, new AgentAction.HandOff(FakeDesk.PR, "Yours?"));

    fake.push(Consequences.ACCEPTED_WITHIN);

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
    assertThat(fake.ticket(id).facts().team()).isEqualTo(FakeDesk.CARE);
    assertThat(fake.story(id).events().getLast())
        .isEqualTo(new TicketEvent.Returned(fake.clock.instant(), null));
  }

  @Test
  void anAcceptedHandOffDoesNotComeBack() {
    fake.act(INES, id, new AgentAction.HandOff(FakeDesk.PR, "Yours?"));
    fake.act(FakePeople.LUCIAN, id, new AgentAction.Claim());
    fake.timers.set(id, TimerKind.RETURN, fake.clock.instant());

    fake.push(Duration.ofMillis(1));

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
  }

  @Test
  void twoDaysOfSilenceAfterOurReplyResolve() {
    answer();

    fake.push(Consequences.SILENCE);

    assertThat(fake.ticket(id))
        .isInstanceOfSatisfying(
            Ticket.Resolved.class, resolved -> assertThat(resolved.by()).isNull());
  }

  @Test
  void aCustomerWhoWritesWithinTwoDaysIsNotResolved() {
    answer();
    fake.push(Consequences.SILENCE.minusSeconds(1));
    fake.take(Tweet.tweet("101").answering("9001", "100"));

    fake.push(Duration.ofDays(3));

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
  }

  @Test
  void anAnswerAfterAnAnswerIsWaitedForInFull() {
    answer();
    fake.push(Duration.ofDays(1));
    fake.act(INES, id, new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/555"));

    fake.push(Duration.ofDays(1));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);

    fake.push(Duration.ofDays(1));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Resolved.class);
  }

  @Test
  void oneTimerThatFailsKeepsNoneOfTheOthersWaitingAndComesAgain() {
    TicketId other = fake.take(Tweet.tweet("200").by(Tweet.PAUL));
    fake.act(INES, id, new AgentAction.Claim());
    fake.clock.push(Duration.ofSeconds(1));
    fake.act(INES, other, new AgentAction.Claim());
    fake.clock.push(LEASE);
    fake.line.losesAnswer();

    assertThatExceptionOfType(Unavailable.class).isThrownBy(fake.clocks::once);

    assertThat(fake.ticket(other)).isInstanceOf(Ticket.Open.class);
    assertThat(fake.happened(id)).containsExactly("Opened", "Claimed", "Lapsed");
  }

  @Test
  void aTimerWhoseTicketIsBusyFiresAgain() {
    fake.act(INES, id, new AgentAction.Claim());
    fake.clock.push(LEASE);
    fake.line.overtaken(3);

    assertThatExceptionOfType(Unavailable.class).isThrownBy(fake.clocks::once);
    fake.clocks.once();

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
  }

  private void answer() {
    fake.act(INES, id, new AgentAction.Send("Five days.", null));
    fake.sendAll();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }
}
