package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryShifts;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.OnDuty.Nudge;
import dev.perch.desk.acts.OnDuty.Said;
import dev.perch.roster.Person;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Shifts and breaks, and what is done so that people stay well. */
class OnDutyTest {
  private static final String HOME = FakePeople.WORKSPACE;
  private static final Duration BREAK = Duration.ofMinutes(15);

  private final FakeDesk desk = new FakeDesk();
  private final MemoryShifts shifts = new MemoryShifts();
  private final OnDuty duty = new OnDuty(desk.roster, shifts, desk.claims, desk.clock);

  @Test
  void aBreakPassesClaimsOnAndEndsByItself() {
    TicketId mine = desk.take(Tweet.tweet("100"));
    TicketId other = desk.take(Tweet.tweet("200").by(Tweet.PAUL));
    desk.act(FakePeople.INES, mine, new AgentAction.Claim());
    desk.act(FakePeople.TOMAS, other, new AgentAction.Claim());

    Said said = duty.pause(HOME, FakePeople.INES, BREAK);

    assertThat(said)
        .isInstanceOfSatisfying(Said.Noted.class, noted -> assertThat(noted.back()).isEqualTo(1));
    assertThat(desk.ticket(mine)).isInstanceOf(Ticket.Open.class);
    assertThat(desk.ticket(other)).isInstanceOf(Ticket.Claimed.class);
    assertThat(duty.isHere(FakePeople.INES)).isFalse();
    desk.clock.push(BREAK);
    assertThat(duty.isHere(FakePeople.INES)).isTrue();
    assertThat(duty.here()).extracting(Person::id).containsExactly(FakePeople.INES);
  }

  @Test
  void whoNeverSaidMayBeCalledAndIsNotListed() {
    assertThat(duty.isHere(FakePeople.TOMAS)).isTrue();
    assertThat(duty.here()).isEmpty();
  }

  @Test
  void noGuestHasAShift() {
    assertThat(duty.on(HOME, FakePeople.GALE)).isInstanceOf(Said.Stranger.class);
    assertThat(duty.off(HOME, FakePeople.DARIO)).isInstanceOf(Said.Stranger.class);
    assertThat(shifts.all()).isEmpty();
  }

  @Test
  void aLongStretchIsSaidOnceAnHourAndABreakEndsIt() {
    Instant since = desk.clock.instant();
    duty.on(HOME, FakePeople.INES);
    desk.clock.push(Duration.ofMinutes(149));
    duty.on(HOME, FakePeople.INES);
    assertThat(duty.due()).isEmpty();

    desk.clock.push(Duration.ofMinutes(1));

    assertThat(duty.due())
        .containsExactly(new OnDuty.Told(FakePeople.INES, new Nudge.LongStretch(since)));
    assertThat(duty.due()).isEmpty();
    desk.clock.push(Duration.ofHours(1));
    assertThat(duty.due()).hasSize(1);
    duty.pause(HOME, FakePeople.INES, BREAK);
    desk.clock.push(Duration.ofHours(2));
    assertThat(duty.due()).isEmpty();
  }

  @Test
  void aRunOfAbuseIsSaidAndTheNextGoesToSomebodyElseForAWhile() {
    duty.on(HOME, FakePeople.INES);

    assertThat(duty.hostileRead(FakePeople.INES)).isEmpty();
    assertThat(duty.spared(FakePeople.INES)).isTrue();
    assertThat(duty.spared(FakePeople.TOMAS)).isFalse();
    assertThat(duty.hostileRead(FakePeople.INES)).isEmpty();
    assertThat(duty.hostileRead(FakePeople.INES)).contains(new Nudge.Run(3));
    assertThat(duty.hostileRead(FakePeople.INES)).isEmpty();

    desk.clock.push(Duration.ofMinutes(30));
    assertThat(duty.spared(FakePeople.INES)).isFalse();
    duty.pause(HOME, FakePeople.INES, BREAK);
    assertThat(shifts.of(FakePeople.INES).orElseThrow().hostile()).isZero();
  }
}
