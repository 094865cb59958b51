package dev.perch.campaign.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.crisis.CrisisWords.Said;
import dev.perch.desk.FakePeople;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Tweet;
import dev.perch.desk.Waits;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.Statements;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.ticket.TicketEvent.StatementChanged;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A crisis is about "login"; some customers were there before it. */
class CrisisTicketsTest {
  private final FakeDesk fake = new FakeDesk();
  private final MemoryCrises stories = new MemoryCrises();
  private final Crises crises = new Crises(stories, fake.roster, () -> "salt", fake.clock);
  private final MemoryTurns turns = new MemoryTurns("one");
  private final CrisisTickets tickets = tickets(turns);
  private int acts;

  private CrisisTickets tickets(MemoryTurns whose) {
    return new CrisisTickets(
        new CrisisHolding(stories, MemoryFaqBank.of(), List.of("pr")),
        fake.stories,
        fake.stories::heard,
        fake.stories.uses(),
        new Statements(fake.stories, fake.bells, Waits.USUAL, fake.clock),
        whose,
        fake.clock);
  }

  private CrisisId start(String statement) {
    Said said = new Said("Login", "Since nine.", statement, List.of("login"), Map.of(), "");
    act(new CrisisAction.Start(null, said, FakePeople.LUCIAN, false));
    return crises.current().orElseThrow().id();
  }

  private void act(CrisisAction action) {
    assertThat(crises.act(FakePeople.WORKSPACE, FakePeople.LUCIAN, "act " + acts++, action))
        .isInstanceOf(CrisisKept.Done.class);
  }

  private TicketId comes(String tweet, String words) {
    return fake.take(
        Tweet.tweet(tweet).by(Tweet.customer("c" + tweet)).saying(words).at(fake.clock.instant()));
  }

  private void pass() {
    fake.push(Duration.ofSeconds(11));
    tickets.once();
  }

  private List<StatementChanged> told(TicketId id) {
    return fake.story(id).events().stream()
        .filter(StatementChanged.class::isInstance)
        .map(StatementChanged.class::cast)
        .toList();
  }

  @Test
  void whoWaitsIsOfferedTheStatementOnceAndOnlyWhereItConcernsThem() {
    TicketId login = comes("100", "@AcmeCare my LOGIN fails");
    TicketId lamp = comes("200", "@AcmeCare my lamp is dark");
    start("We are on it.");

    pass();
    pass();
    tickets(turns.of("two")).once();

    assertThat(told(login))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.version()).isEqualTo(1);
          assertThat(told.used()).isZero();
        });
    assertThat(fake.stories.words(login).suggested(0))
        .first()
        .satisfies(answer -> assertThat(HoldingStatement.is(answer)).isTrue());
    assertThat(told(lamp)).isEmpty();
  }

  @Test
  void aReplyThatUsedAnOlderVersionIsMarkedWhenThereIsANewOne() {
    TicketId login = comes("100", "@AcmeCare my login fails");
    CrisisId crisis = start("We are on it.");
    pass();
    fake.act(FakePeople.INES, login, new AgentAction.Claim());
    String used = HoldingStatement.pin(crisis.slug(), 1).toString();
    fake.act(FakePeople.INES, login, new AgentAction.Send("We are on it. ^IO", used));
    fake.sendAll();

    act(
        new CrisisAction.Update(
            crisis,
            1,
            0,
            new Said("", "", "It is mended.", List.of(), Map.of(), ""),
            FakePeople.LUCIAN));
    pass();
    pass();

    assertThat(told(login)).extracting(StatementChanged::version).containsExactly(1, 2);
    assertThat(told(login)).extracting(StatementChanged::used).containsExactly(0, 1);
  }

  private void withdraw(CrisisId crisis, int shown) {
    Said nothing = new Said("", "", "", List.of(), Map.of(), "");
    act(new CrisisAction.Update(crisis, shown, 0, nothing, FakePeople.LUCIAN));
  }

  private boolean offers(TicketId id) {
    return fake.stories.words(id).suggested(0).stream().anyMatch(HoldingStatement::is);
  }

  @Test
  void aStatementThatIsWithdrawnIsOfferedNoMoreAndRepliesThatUsedItAreMarked() {
    TicketId waits = comes("100", "@AcmeCare my login fails");
    TicketId answered = comes("200", "@AcmeCare login is dead");
    CrisisId crisis = start("We are on it.");
    pass();
    assertThat(offers(waits)).isTrue();
    fake.act(FakePeople.INES, answered, new AgentAction.Claim());
    String used = HoldingStatement.pin(crisis.slug(), 1).toString();
    fake.act(FakePeople.INES, answered, new AgentAction.Send("We are on it. ^IO", used));
    fake.sendAll();

    withdraw(crisis, 1);
    pass();
    pass();

    assertThat(offers(waits)).isFalse();
    assertThat(told(waits)).last().extracting(StatementChanged::withdrawn).isEqualTo(true);
    assertThat(told(answered)).last().extracting(StatementChanged::used).isEqualTo(1);
  }

  @Test
  void aPressOnAStatementThatIsOutOfDateBringsTheOneThatHoldsOrTakesItAway() {
    TicketId login = comes("100", "@AcmeCare my login fails");
    CrisisId crisis = start("We are on it.");
    pass();
    Desk desk =
        new Desk(
            fake.stories,
            fake.bells,
            fake.roster,
            FakeDesk.rules(),
            _ -> Optional.empty(),
            (_, _) -> {},
            fake.proofreading,
            new CrisisHolding(stories, MemoryFaqBank.of(), List.of("pr")),
            fake.clock);
    Said mended = new Said("", "", "It is mended.", List.of(), Map.of(), "");
    act(new CrisisAction.Update(crisis, 1, 0, mended, FakePeople.LUCIAN));

    assertThat(desk.act(fake.press(FakePeople.INES, login), new AgentAction.Approve(0)))
        .isInstanceOf(Pressed.Outdated.class);
    assertThat(fake.stories.words(login).suggested(0))
        .extracting(SuggestedAnswer::text)
        .contains("It is mended.");

    act(new CrisisAction.End(crisis, "All is well."));
    assertThat(desk.act(fake.press(FakePeople.INES, login), new AgentAction.Approve(1)))
        .isInstanceOf(Pressed.Outdated.class);
    assertThat(offers(login)).isFalse();
  }

  @Test
  void withoutAStatementOrACrisisNobodyIsTold() {
    TicketId login = comes("100", "@AcmeCare my login fails");
    pass();
    CrisisId crisis = start("");
    pass();
    assertThat(told(login)).isEmpty();

    act(new CrisisAction.End(crisis, "All is well."));
    pass();

    assertThat(told(login)).isEmpty();
  }
}
