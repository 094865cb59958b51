package dev.perch.desk.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Clockwork;
import dev.perch.desk.Consequences;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Notices.Notice;
import dev.perch.desk.Notices.To;
import dev.perch.desk.TimerKind;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.ClockStage;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What people hear of a ticket's clock, of what was put off, and of promises. */
class RemindingTest {
  private static final String INES = FakePeople.INES;
  private static final To OWNER = new To.Owner(new AgentId(INES));
  private static final To CHANNEL = new To.Channel(FakeDesk.CARE);
  private static final To LEADS = new To.Leads();

  private final FakeDesk fake = FakeDesk.dated(Clockwork.DEFAULT);
  private final Instant begun = fake.clock.instant();
  private final TicketId id = fake.take(Tweet.tweet("100").at(begun));

  @Test
  void theOwnerTheChannelAndTheLeadsHearInThatOrder() {
    fake.push(Duration.ofMinutes(10));
    fake.act(INES, id, new AgentAction.Claim());

    fake.push(Duration.ofMinutes(5));
    assertThat(fake.notices.heard()).containsExactly(OWNER);
    fake.push(Duration.ofMinutes(9));
    assertThat(fake.notices.heard()).containsExactly(OWNER, CHANNEL);
    fake.push(Duration.ofMinutes(6));
    assertThat(fake.notices.heard()).containsExactly(OWNER, CHANNEL, LEADS);
    fake.push(Duration.ofHours(5));

    assertThat(fake.notices.heard()).hasSize(3);
    assertThat(fake.ticket(id).facts().attention().stage()).isEqualTo(ClockStage.BREACHED);
  }

  @Test
  void whatNobodyHasTheChannelHearsOfAtHalfTime() {
    fake.push(Duration.ofMinutes(15));

    assertThat(fake.notices.heard()).containsExactly(CHANNEL);
    assertThat(fake.notices.all().getFirst().words()).contains("nobody has this");
  }

  @Test
  void aTimerThatComesMuchTooLateTellsAllWhoShouldHaveHeard() {
    fake.push(Duration.ofHours(2));

    assertThat(fake.notices.heard()).containsExactly(CHANNEL, LEADS);
    assertThat(fake.happened(id)).containsExactly("Opened", "ClockRan");
  }

  @Test
  void anAnswerStopsTheClockAndAnotherWordStartsIt() {
    answer("It takes five days.");
    fake.push(Duration.ofHours(1));
    assertThat(fake.notices.heard()).isEmpty();

    fake.take(Tweet.tweet("101").answering("100", "100").at(fake.clock.instant()));
    fake.push(Duration.ofMinutes(24));

    assertThat(fake.notices.heard()).containsExactly(CHANNEL);
  }

  @Test
  void theSameClockRunsOnAcrossAHandOff() {
    fake.push(Duration.ofMinutes(10));
    fake.act(INES, id, new AgentAction.HandOff(FakeDesk.PR, "Yours?"));
    fake.push(Duration.ofMinutes(5));
    fake.act(FakePeople.LUCIAN, id, new AgentAction.Claim());

    fake.push(Duration.ofMinutes(15));

    assertThat(fake.notices.heard())
        .containsExactly(new To.Channel(FakeDesk.PR), new To.Channel(FakeDesk.PR), LEADS);
    assertThat(Clockwork.DEFAULT.due(fake.ticket(id))).hasValue(begun.plus(Duration.ofMinutes(30)));
  }

  @Test
  void aHandOffThatNobodyAcceptsComesBackAndTheLeadsHear() {
    answer("Five days.");
    fake.act(INES, id, new AgentAction.HandOff(FakeDesk.PR, "Yours?"));

    fake.push(Duration.ofMinutes(30));

    assertThat(fake.ticket(id).facts().team()).isEqualTo(FakeDesk.CARE);
    assertThat(fake.notices.heard()).containsExactly(LEADS);
    assertThat(fake.notices.all().getFirst().words()).contains("did not accept");
  }

  @Test
  void howLongAHandOffWaitsIsASetting() {
    Clockwork usual = Clockwork.DEFAULT;
    FakeDesk quick =
        FakeDesk.dated(
            new Clockwork(usual.hours(), usual.usual(), usual.byHandle(), Duration.ofMinutes(5)));
    TicketId ticket = quick.take(Tweet.tweet("100").at(begun));
    quick.act(INES, ticket, new AgentAction.HandOff(FakeDesk.PR, "Yours?"));

    quick.push(Duration.ofMinutes(5));

    assertThat(quick.ticket(ticket)).isInstanceOf(Ticket.Open.class);
  }

  @Test
  void whatIsPutOffIsQuietUntilItsDay() {
    fake.act(INES, id, new AgentAction.Claim());
    fake.act(INES, id, new AgentAction.Snooze(LocalDate.of(2026, 3, 4)));
    fake.push(Duration.ofDays(1));
    assertThat(fake.notices.heard()).isEmpty();
    assertThat(fake.stories.queue.next(FakeDesk.TEAMS, 9)).isEmpty();

    fake.push(Duration.ofDays(1));

    assertThat(fake.notices.heard()).containsExactly(CHANNEL);
    assertThat(fake.ticket(id).facts().attention().asleep()).isFalse();
    assertThat(fake.stories.queue.next(FakeDesk.TEAMS, 9)).containsExactly(id);
    assertThat(Clockwork.DEFAULT.due(fake.ticket(id)).orElseThrow()).isAfter(fake.clock.instant());
  }

  @Test
  void theCustomersWordWakesWhatWasPutOff() {
    fake.act(INES, id, new AgentAction.Snooze(LocalDate.of(2026, 3, 9)));

    fake.take(Tweet.tweet("101").answering("100", "100").at(fake.clock.instant()));

    assertThat(fake.ticket(id).facts().attention().asleep()).isFalse();
    assertThat(fake.timers.at(id, TimerKind.WAKE)).isEmpty();
  }

  @Test
  void nothingIsPutOffToThePastOrForEver() {
    assertThat(fake.act(INES, id, new AgentAction.Snooze(LocalDate.of(2026, 3, 1))))
        .isEqualTo(new Pressed.NoSuchDate());
    assertThat(fake.act(INES, id, new AgentAction.Snooze(LocalDate.of(2027, 3, 1))))
        .isEqualTo(new Pressed.NoSuchDate());
  }

  @Test
  void aPromiseIsRememberedAtItsTimeAndKeepsTheTicketOpenUntilThen() {
    answer("We will get back to you by Friday.");
    Instant friday = Instant.parse("2026-03-06T09:00:00Z");
    fake.act(INES, id, new AgentAction.Remind(friday));
    fake.push(Duration.ofDays(3));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);

    fake.clock.push(Duration.ofDays(1));
    fake.clocks.once();

    assertThat(fake.notices.all())
        .singleElement()
        .satisfies(notice -> assertThat(notice.to()).isEqualTo(OWNER))
        .extracting(Notice::words)
        .asString()
        .contains("told to hear from us by now");
    fake.push(Consequences.SILENCE);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Resolved.class);
  }

  @Test
  void anotherAnswerKeepsThePromise() {
    answer("We will get back to you by Friday.");
    fake.act(INES, id, new AgentAction.Remind(Instant.parse("2026-03-06T09:00:00Z")));

    answer("Here it is.");

    assertThat(fake.ticket(id).facts().attention().promises()).isEmpty();
    assertThat(fake.timers.at(id, TimerKind.PROMISE)).isEmpty();
  }

  private void answer(String text) {
    fake.act(INES, id, new AgentAction.Send(text, null));
    fake.sendAll();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }
}
