package dev.perch.campaign.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.LaunchAction;
import dev.perch.campaign.LaunchWords;
import dev.perch.campaign.Launches;
import dev.perch.campaign.MemoryLaunches;
import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.crisis.CrisisAction;
import dev.perch.campaign.crisis.MemoryCrises;
import dev.perch.campaign.digest.Answering.Day;
import dev.perch.campaign.post.MemoryPosts;
import dev.perch.desk.Clockwork;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.bank.Gaps;
import dev.perch.desk.money.Budget;
import dev.perch.desk.money.Charge;
import dev.perch.desk.money.MemorySpending;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Receipt.Slowest;
import dev.perch.slack.view.BrandVeil;
import dev.perch.ticket.TicketId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A week on Acme's desk that begins on Monday the 2nd at nine. A first reply is due in 30 min. */
class DigestsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private final FakeDesk fake = FakeDesk.dated(Clockwork.DEFAULT);
  private final Launches launches =
      new Launches(new MemoryLaunches(), fake.roster, () -> "salt", fake.clock);
  private final Crises crises =
      new Crises(new MemoryCrises(), fake.roster, () -> "salt", fake.clock);
  private final MemorySpending spending = new MemorySpending();
  private final MemoryChronicle<DigestEvent> given = new MemoryChronicle<>();
  private final DigestClock time = clock("monday 09:00");
  private final Digests digests = digests();

  private DigestClock clock(String when) {
    return new DigestClock(
        DigestTime.parse(when), ZoneOffset.UTC, fake.stories, fake.stories, given, fake.clock);
  }

  private Digests digests() {
    Budget budget =
        new Budget(
            Budget.Limits.NONE,
            spending,
            new MemoryChronicle<>(),
            fake.alarms::add,
            new Pulse(fake.clock),
            new MemoryTurns("a"),
            fake.clock);
    return new Digests(
        fake.stories,
        fake.stories,
        fake.stories,
        Clockwork.DEFAULT,
        new Gaps(
            fake.stories,
            fake.stories,
            _ -> List.of(),
            fake.answers,
            BrandVeil.MASKING,
            fake.clock),
        launches,
        crises,
        new MemoryPosts(),
        budget,
        faq -> faq,
        fake.clock);
  }

  private TicketId comes(String tweet) {
    return fake.take(Tweet.tweet(tweet).by(Tweet.customer("c" + tweet)).at(fake.clock.instant()));
  }

  private TicketId answered(String tweet, int minutes) {
    TicketId id = comes(tweet);
    fake.clock.push(Duration.ofMinutes(minutes));
    fake.act(FakePeople.INES, id, new AgentAction.Claim());
    fake.act(FakePeople.INES, id, new AgentAction.Send("Number %s. ^IO".formatted(tweet), null));
    fake.sendAll();
    return id;
  }

  private void until(LocalDate day, int hour) {
    fake.clock.push(
        Duration.between(fake.clock.instant(), day.atTime(hour, 0).toInstant(ZoneOffset.UTC)));
  }

  private Digest week() {
    return digests.of(new Week(MONDAY, ZoneOffset.UTC));
  }

  @Test
  void aFirstReplyIsInTimeByTheClockOfItsCard() {
    answered("100", 10);
    TicketId slow = answered("200", 31);
    comes("300");
    TicketId thanks = comes("400");
    fake.act(FakePeople.INES, thanks, new AgentAction.Claim());
    fake.act(FakePeople.INES, thanks, new AgentAction.Dismiss());
    until(MONDAY.plusDays(2), 9);
    comes("500");

    Answering answering = week().answering();

    assertThat(answering.days().getFirst()).isEqualTo(new Day(MONDAY, 1, 2, 1));
    assertThat(answering.days().get(2)).isEqualTo(new Day(MONDAY.plusDays(2), 0, 0, 1));
    assertThat(answering.tickets()).isEqualTo(5);
    assertThat(answering.waiting()).isEqualTo(1);
    assertThat(answering.median()).contains(Duration.ofMinutes(10));
    assertThat(answering.slowest()).contains(new Slowest(slow, Duration.ofMinutes(31)));
  }

  @Test
  void whatIsOfAnotherWeekIsNotCounted() {
    answered("100", 10);
    until(MONDAY.plusDays(7), 9);
    answered("200", 10);

    assertThat(week().answering().tickets()).isEqualTo(1);
    assertThat(digests.of(new Week(MONDAY.minusDays(7), ZoneOffset.UTC)).quiet()).isTrue();
  }

  @Test
  void theWeekIsToldOnceFromItsHourOnAndAQuietOneAsWell() {
    assertThat(time.due()).as("nobody wrote before the desk began").isEmpty();
    answered("100", 10);
    until(MONDAY.plusDays(7), 8);
    assertThat(time.due()).isEmpty();
    until(MONDAY.plusDays(7), 9);
    assertThat(time.due()).map(Week::first).contains(MONDAY);
    assertThat(clock("never").due()).isEmpty();

    time.told(week());

    assertThat(time.due()).isEmpty();
    assertThat(clock("monday 09:00").due()).as("on another replica").isEmpty();
    until(MONDAY.plusDays(14), 9);
    assertThat(time.due()).map(Week::first).contains(MONDAY.plusDays(7));
    assertThat(digests.of(time.latest()).quiet()).isTrue();
  }

  @Test
  void launchesCrisesAndMoneyAreInIt() {
    launches.act(
        FakePeople.WORKSPACE,
        FakePeople.LUCIAN,
        "l",
        new LaunchAction.Plan(
            new LaunchWords("", "Glow lamp", "A lamp.", "", "", List.of(), Map.of()),
            List.of("AcmeCare"),
            FakePeople.LUCIAN,
            fake.clock.instant().plus(Duration.ofDays(9))));
    crises.act(
        FakePeople.WORKSPACE, FakePeople.INES, "c", new CrisisAction.RaiseAlarm("Login is down"));
    spending.charge(
        new Charge.Write(Charge.Kind.REPLY, new BigDecimal("0.010")), fake.clock.instant());
    until(MONDAY.plusDays(31), 9);

    Digest digest = week();

    assertThat(digest.quiet()).isFalse();
    assertThat(digest.coming()).hasSize(1);
    assertThat(digest.crises()).hasSize(1);
    assertThat(digest.money().month()).hasToString("2026-03");
    assertThat(digest.money().spent().written()).isEqualByComparingTo("0.01");
  }
}
