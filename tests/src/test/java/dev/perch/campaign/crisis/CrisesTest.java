package dev.perch.campaign.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.campaign.crisis.CrisisWords.Said;
import dev.perch.desk.FakePeople;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.roster.Roster;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people do to crises: Lucian is of PR, Ines and Tomas of Care. */
class CrisesTest {
  private static final CrisisId LOGIN = new CrisisId("login-is-down");

  private final PushedClock clock = PushedClock.onMonday();
  private final FakePeople people = new FakePeople();
  private final MemoryCrises stories = new MemoryCrises();
  private final Crises crises = new Crises(stories, new Roster(people, clock), () -> "salt", clock);
  private final CrisisHolding holding =
      new CrisisHolding(stories, MemoryFaqBank.of(), List.of("pr"));

  private CrisisKept act(String user, String operation, CrisisAction action) {
    return crises.act(FakePeople.WORKSPACE, user, operation, action);
  }

  private static Said said(String name, String statement) {
    return new Said(name, "Since nine.", statement, List.of("login"), Map.of(), "");
  }

  private CrisisKept start(String user, String operation, String name, boolean drill) {
    return act(
        user,
        operation,
        new CrisisAction.Start(null, said(name, "We are on it."), FakePeople.INES, drill));
  }

  private Crisis crisis() {
    return stories.read(LOGIN).orElseThrow().crisis();
  }

  @Test
  void prStartsItWhoeverLeadsItUpdatesAndEndsItAndNobodyElse() {
    assertThat(start(FakePeople.TOMAS, "1", "Login is down", false))
        .isInstanceOf(CrisisKept.NotYours.class);
    assertThat(start(FakePeople.LUCIAN, "2", "Login is down", false))
        .isInstanceOf(CrisisKept.Done.class);
    CrisisAction end = new CrisisAction.End(LOGIN, "Mended.");

    assertThat(act(FakePeople.TOMAS, "3", end)).isEqualTo(new CrisisKept.NotYours(true));
    assertThat(act(FakePeople.INES, "4", end)).isInstanceOf(CrisisKept.Done.class);

    assertThat(crisis()).isInstanceOf(Crisis.Over.class);
    assertThat(act(FakePeople.INES, "4", end)).isInstanceOf(CrisisKept.Done.class);
    assertThat(act(FakePeople.INES, "5", end)).isInstanceOf(CrisisKept.Over.class);
  }

  @Test
  void theSecondOfTwoIsToldOfTheFirst() {
    start(FakePeople.LUCIAN, "1", "Login is down", false);

    CrisisKept second = start(FakePeople.LUCIAN, "2", "Shop is down", false);

    assertThat(second).isInstanceOf(CrisisKept.Another.class);
    assertThat(((CrisisKept.Another) second).other()).map(Crises.Known::id).contains(LOGIN);
  }

  @Test
  void aNewStatementIsTheNextVersionAndTheSameIsNone() {
    start(FakePeople.LUCIAN, "1", "Login is down", false);
    Said same = said("", "We are on it.");

    act(FakePeople.INES, "2", new CrisisAction.Update(LOGIN, 1, 0, same, FakePeople.TOMAS));
    assertThat(crisis().facts().version()).isEqualTo(1);
    assertThat(crisis().facts().leader()).isEqualTo(FakePeople.TOMAS);
    act(
        FakePeople.LUCIAN,
        "3",
        new CrisisAction.Update(LOGIN, 2, 0, said("", "It is mended."), FakePeople.TOMAS));

    assertThat(holding.inForce())
        .contains(
            new CrisisWatch.InForce(
                LOGIN.slug(),
                "Login is down",
                clock.instant(),
                FakePeople.TOMAS,
                "It is mended.",
                2));
    assertThat(holding.now().orElseThrow().by()).containsExactly("pr");
  }

  private CrisisKept update(String user, int shown, int warned, String facts, String statement) {
    Said said = new Said("", facts, statement, List.of("login"), Map.of(), "");
    String operation = user + shown + warned + facts + statement;
    return act(
        user, operation, new CrisisAction.Update(LOGIN, shown, warned, said, FakePeople.INES));
  }

  @Test
  void aFormThatIsOlderThanTheStatementDoesNotBringTheOldOneBack() {
    start(FakePeople.LUCIAN, "1", "Login is down", false);

    update(FakePeople.MIREILLE, 1, 0, "Since nine.", "It is mended.");
    assertThat(update(FakePeople.LUCIAN, 1, 0, "Since eight.", "We are on it."))
        .isInstanceOf(CrisisKept.Done.class);

    Crises.Known now = crises.find(LOGIN).orElseThrow();
    assertThat(now.statement()).isEqualTo("It is mended.");
    assertThat(now.words().facts()).isEqualTo("Since eight.");
    assertThat(now.crisis().facts().version()).isEqualTo(2);
    assertThat(update(FakePeople.LUCIAN, 3, 0, "Since eight.", "It is mended."))
        .as("nobody is told of nothing")
        .isInstanceOf(CrisisKept.NothingNew.class);
  }

  @Test
  void whoeverWouldWriteOverAnothersWordsIsToldAndMayThenDoSo() {
    start(FakePeople.LUCIAN, "1", "Login is down", false);
    update(FakePeople.MIREILLE, 1, 0, "Since nine.", "It is mended.");

    assertThat(update(FakePeople.LUCIAN, 1, 0, "Since nine.", "Nearly mended."))
        .isInstanceOfSatisfying(
            CrisisKept.ChangedSince.class,
            since -> {
              assertThat(since.parts()).containsExactly(CrisisPart.STATEMENT);
              assertThat(since.by()).isEqualTo(FakePeople.MIREILLE);
              assertThat(since.now().statement()).isEqualTo("It is mended.");
            });
    assertThat(update(FakePeople.LUCIAN, 1, 2, "Since nine.", "Nearly mended."))
        .isInstanceOf(CrisisKept.Done.class);

    assertThat(crises.find(LOGIN).orElseThrow().statement()).isEqualTo("Nearly mended.");
  }

  @Test
  void aStatementThatIsLeftOutIsWithdrawnAndTheNextOneCountsOn() {
    start(FakePeople.LUCIAN, "1", "Login is down", false);

    update(FakePeople.INES, 1, 0, "Since nine.", "");

    assertThat(holding.now().orElseThrow().says()).isFalse();
    assertThat(holding.inForce().orElseThrow().statement()).isEmpty();
    assertThat(crises.find(LOGIN).orElseThrow().statement()).isEmpty();
    assertThat(crisis().facts().withdrawn()).isTrue();
    update(FakePeople.INES, 2, 0, "Since nine.", "We are on it.");
    assertThat(holding.now().orElseThrow().version()).isEqualTo(3);
    assertThat(holding.now().orElseThrow().text()).isEqualTo("We are on it.");
  }

  @Test
  void whatATeamWasToDoIsTakenBackByLeavingItOut() {
    Said said = new Said("Login", "Down.", "", List.of("login"), Map.of("care", "Wait."), "");
    act(FakePeople.LUCIAN, "1", new CrisisAction.Start(null, said, FakePeople.INES, false));
    CrisisId id = new CrisisId("login");
    Said without = new Said("", "Down.", "", List.of("login"), Map.of("pr", "Listen."), "");

    act(FakePeople.LUCIAN, "2", new CrisisAction.Update(id, 1, 0, without, FakePeople.INES));

    assertThat(stories.words(id).tell()).isEqualTo(Map.of("pr", "Listen."));
  }

  @Test
  void aDrillHoldsNothing() {
    start(FakePeople.LUCIAN, "1", "Login is down", true);

    assertThat(holding.inForce()).isEmpty();
    assertThat(holding.now()).isEmpty();
    assertThat(crises.current()).map(Crises.Known::id).contains(LOGIN);
    assertThat(start(FakePeople.LUCIAN, "2", "Shop is down", false))
        .isInstanceOf(CrisisKept.Done.class);
  }

  @Test
  void anybodyRaisesTheAlarmAndPrStartsACrisisFromItOrDoesNot() {
    act(FakePeople.TOMAS, "1", new CrisisAction.RaiseAlarm("Login is down"));
    assertThat(crisis()).isInstanceOf(Crisis.Alarm.class);
    clock.push(Duration.ofMinutes(1));

    CrisisAction.Start start =
        new CrisisAction.Start(LOGIN, said("Login", ""), FakePeople.INES, false);
    assertThat(act(FakePeople.LUCIAN, "2", start)).isInstanceOf(CrisisKept.Done.class);
    assertThat(act(FakePeople.LUCIAN, "3", start)).isInstanceOf(CrisisKept.Another.class);
    assertThat(act(FakePeople.LUCIAN, "4", new CrisisAction.Dismiss(LOGIN)))
        .isInstanceOf(CrisisKept.Over.class);
    assertThat(crisis().facts().version()).isZero();
    assertThat(stories.words(LOGIN).name()).isEqualTo("Login");
  }

  @Test
  void whatCannotHaveHappenedIsNoStory() {
    CrisisEvent ended = new CrisisEvent.Ended(clock.instant(), "U1", "");

    assertThatThrownBy(() -> Crisis.replay(List.of(ended)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Crisis.replay(List.of())).isInstanceOf(IllegalStateException.class);
  }
}
