package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Approving;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which timers run after each step, and when they fire. */
class ConsequencesTest {
  private static final Duration LEASE = Waits.USUAL.lease();

  private final FakeDesk fake = new FakeDesk();
  private final TicketId id = fake.take(Tweet.tweet("100"));

  @Test
  void anOpenTicketHasNoTimer() {
    assertThat(timers()).isEmpty();
  }

  @Test
  void aClaimLapses() {
    ines(new AgentAction.Claim());

    assertThat(timers()).isEqualTo(claim());
  }

  @Test
  void aReleasedTicketHasNoTimer() {
    ines(new AgentAction.Claim());
    ines(new AgentAction.Release());

    assertThat(timers()).isEmpty();
  }

  @Test
  void aCustomersWordLeavesTheClaimsTimerAsItIs() {
    ines(new AgentAction.Claim());
    Map<TimerKind, Instant> claim = claim();
    fake.clock.push(Duration.ofMinutes(5));
    fake.take(Tweet.tweet("101").answering("100", "100"));

    assertThat(timers()).isEqualTo(claim);
  }

  @Test
  void aHandOffComesBackIfNobodyAcceptsIt() {
    ines(new AgentAction.HandOff(FakeDesk.PR, ""));

    assertThat(timers()).isEqualTo(Map.of(TimerKind.RETURN, in(Consequences.ACCEPTED_WITHIN)));
  }

  @Test
  void anAcceptedHandOffIsAClaimLikeAnother() {
    ines(new AgentAction.HandOff(FakeDesk.PR, ""));
    fake.act(FakePeople.LUCIAN, id, new AgentAction.Claim());

    assertThat(timers()).isEqualTo(claim());
  }

  @Test
  void aReplyUnderWayIsLookedForAtItsDeadline() {
    ines(new AgentAction.Send("Five days.", null));

    assertThat(timers()).isEqualTo(Map.of(TimerKind.LOOK, in(Approving.TAKES)));
    assertThat(fake.outbox.waiting(9)).containsExactly(new Outbox.Entry(id, 2));
  }

  @Test
  void aCustomersWordLeavesTheLookAsItIs() {
    ines(new AgentAction.Send("Five days.", null));
    Instant looks = in(Approving.TAKES);
    fake.clock.push(Duration.ofSeconds(5));
    fake.take(Tweet.tweet("101").answering("100", "100"));

    assertThat(timers()).isEqualTo(Map.of(TimerKind.LOOK, looks));
    assertThat(fake.outbox.waiting(9)).hasSize(1);
  }

  @Test
  void aReplyOfUnknownOutcomeIsLookedForSoonAndAMinuteLater() {
    fake.x.losing("timeout", false);
    ines(new AgentAction.Send("Five days.", null));
    fake.sendAll();

    assertThat(timers()).isEqualTo(Map.of(TimerKind.LOOK, in(Consequences.FIRST_LOOK)));

    fake.push(Consequences.FIRST_LOOK);

    assertThat(timers()).isEqualTo(Map.of(TimerKind.LOOK, in(Consequences.NEXT_LOOK)));
  }

  @Test
  void aParkedReplyWaitsForAPersonAndNoTimer() {
    fake.x.losing("timeout", false);
    ines(new AgentAction.Send("Five days.", null));
    fake.sendAll();
    fake.push(Consequences.FIRST_LOOK);
    fake.push(Consequences.NEXT_LOOK);

    assertThat(timers()).isEmpty();
  }

  @Test
  void anAnsweredTicketResolvesAfterTwoDaysOfSilence() {
    ines(new AgentAction.Send("Five days.", null));
    fake.sendAll();

    assertThat(timers()).isEqualTo(Map.of(TimerKind.RESOLVE, in(Consequences.SILENCE)));
  }

  @Test
  void aSecondAnswerBeginsTheTwoDaysAnew() {
    ines(new AgentAction.Send("Five days.", null));
    fake.sendAll();
    fake.clock.push(Duration.ofHours(20));
    ines(new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/555"));

    assertThat(timers()).isEqualTo(Map.of(TimerKind.RESOLVE, in(Consequences.SILENCE)));
  }

  @Test
  void aRefusedReplyLeavesItsOwnerAWholeLease() {
    fake.x.refusing(dev.perch.ticket.SendRefusal.TOO_MANY);
    ines(new AgentAction.Send("Five days.", null));
    fake.clock.push(Duration.ofSeconds(10));
    fake.sendAll();

    assertThat(timers()).isEqualTo(claim());
  }

  @Test
  void aClosedTicketHasNoTimer() {
    ines(new AgentAction.Claim());
    ines(new AgentAction.Dismiss());

    assertThat(timers()).isEmpty();
  }

  private void ines(AgentAction action) {
    assertThat(fake.act(FakePeople.INES, id, action)).isInstanceOf(Pressed.Done.class);
  }

  /** From now, as timers are kept. */
  private Instant in(Duration time) {
    return fake.clock.instant().plus(time).truncatedTo(ChronoUnit.MILLIS);
  }

  /** The timers of a claim that begins now. */
  private Map<TimerKind, Instant> claim() {
    return Map.of(
        TimerKind.LAPSE, in(LEASE), TimerKind.WARN, in(LEASE.minus(Waits.USUAL.warning())));
  }

  private Map<TimerKind, Instant> timers() {
    Map<TimerKind, Instant> running = new EnumMap<>(TimerKind.class);
    for (TimerKind kind : TimerKind.values()) {
      fake.timers.at(id, kind).ifPresent(at -> running.put(kind, at));
    }
    return running;
  }
}
