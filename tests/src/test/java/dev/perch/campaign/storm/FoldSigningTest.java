package dev.perch.campaign.storm;

import static dev.perch.desk.FakePeople.GALE;
import static dev.perch.desk.FakePeople.HELGA;
import static dev.perch.desk.FakePeople.INES;
import static dev.perch.desk.FakePeople.LUCIAN;
import static dev.perch.desk.FakePeople.MIREILLE;
import static dev.perch.desk.FakePeople.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.desk.FakeX;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.SignOffRules;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One press of another's signs off all replies of a fold: Lucian is of PR, Helga of Legal. */
class FoldSigningTest {
  /** The claim, and then the approval. */
  private static final int APPROVAL = 2;

  private StormDesk desk = desk(0, "pr");
  private FoldStory storm = desk.storm(5);

  private static StormDesk desk(int followers, String... roles) {
    SignOffRules rules =
        new SignOffRules(
            List.of(
                new SignOffRules.Rule(
                    null, List.of("parcel"), followers, null, null, false, List.of(roles))),
            "lead",
            Optional.empty(),
            "lead");
    return new StormDesk(new FakeDesk(rules), StormDesk.RULES, _ -> Optional.empty());
  }

  private FoldFacts facts() {
    return desk.folds.read(storm.id()).orElseThrow().facts();
  }

  private TicketId nth(int n) {
    return storm.facts().places().get(n).ticket();
  }

  private int seen() {
    return desk.folds.read(storm.id()).orElseThrow().length();
  }

  private FoldKept sign(String user, String role, int... unticked) {
    BitSet without = new BitSet();
    for (int nth : unticked) {
      without.set(nth);
    }
    return desk.act(user, new FoldAction.SignOff(storm.id(), APPROVAL, role, seen(), without));
  }

  @Test
  void nothingGoesOutBeforeAndThenAllThatAreLeftTickedWordForWord() {
    desk.approveAll();
    desk.work();
    assertThat(desk.fake.x.asked()).isEmpty();
    assertThat(facts().turns()).containsExactly("pr");
    assertThat(desk.shows(nth(0))).isTrue();

    assertThat(sign(LUCIAN, "pr", 1)).isInstanceOf(FoldKept.Done.class);
    desk.work();

    assertThat(desk.fake.x.asked())
        .map(FakeX.Post::text)
        .containsExactlyInAnyOrder(
            "Hi Ann, it is on its way. ^IO",
            "Hi Cy, it is on its way. ^IO",
            "It comes, Di. ^IO",
            "Hi Ed, it is on its way. ^IO");
    assertThat(facts().standing(Stands.WAITING).map(Place::nth)).containsExactly(1);
    assertThat(desk.fake.happened(nth(0)))
        .containsExactly(
            "Opened", "Claimed", "SignOffAsked", "SignOffGiven", "SendingStarted", "Replied");
    assertThat(desk.fake.story(nth(0)).events().get(3))
        .as("as themselves, on each ticket")
        .isInstanceOfSatisfying(
            TicketEvent.SignOffGiven.class,
            given -> assertThat(given.by().value()).isEqualTo(LUCIAN));
  }

  @Test
  void itIsForOthersOfTheRoleAndForWhatWasShownToThem() {
    desk.approveAll();

    assertThat(sign(INES, "pr")).isInstanceOf(FoldKept.OwnWords.class);
    assertThat(sign(TOMAS, "pr")).isEqualTo(new FoldKept.NotYoursToSign("pr"));
    assertThat(sign(GALE, "pr")).isInstanceOf(FoldKept.Stranger.class);
    assertThat(sign(HELGA, "legal")).isInstanceOf(FoldKept.NothingToSign.class);
    assertThat(desk.act(LUCIAN, new FoldAction.SignOff(storm.id(), 7, "pr", seen(), new BitSet())))
        .isInstanceOf(FoldKept.NothingToSign.class);
    desk.fake.people.give("trainee", LUCIAN);
    desk.fake.clock.push(Duration.ofMinutes(2));
    assertThat(sign(LUCIAN, "pr")).isEqualTo(new FoldKept.NotYoursToSign("pr"));
    desk.work();

    assertThat(desk.fake.x.asked()).isEmpty();
  }

  @Test
  void sentBackWithAReasonTheyWaitForAnotherAnswer() {
    desk.approveAll();

    desk.act(LUCIAN, new FoldAction.Return(storm.id(), APPROVAL, "pr", "Too cheerful"));
    desk.work();

    assertThat(desk.fake.x.asked()).isEmpty();
    assertThat(facts().count(Stands.WAITING)).isEqualTo(5);
    assertThat(facts().returned()).isEqualTo(new FoldFacts.Back(LUCIAN, 3));
    assertThat(desk.folds.words(storm.id()).texts())
        .as("the reason alone")
        .containsOnlyKeys(FoldWords.reason(3))
        .containsValue("Too cheerful");
    assertThat(sign(LUCIAN, "pr")).isInstanceOf(FoldKept.NothingToSign.class);
    desk.approve(INES, StormDesk.ANSWER);
    assertThat(facts().returned()).isNull();
    assertThat(facts().turns()).containsExactly("pr");
  }

  @Test
  void eachRoleInItsTurnAndNobodyForTwo() {
    desk = desk(0, "pr", "legal");
    desk.fake.people.give("legal", LUCIAN, HELGA);
    storm = desk.storm(5);
    desk.approveAll();

    sign(LUCIAN, "pr");
    desk.work();
    assertThat(desk.fake.x.asked()).isEmpty();
    assertThat(facts().turns()).containsExactly("legal");
    assertThat(sign(LUCIAN, "legal")).isEqualTo(new FoldKept.NotYoursToSign("legal"));
    sign(HELGA, "legal");
    desk.work();

    assertThat(facts().count(Stands.SENT)).isEqualTo(5);
  }

  @Test
  void whatNeedsNoneGoesOutAtOnce() {
    desk = desk(103, "pr");
    storm = desk.storm(5);
    desk.approveAll();

    desk.work();

    assertThat(facts().count(Stands.SENT)).isEqualTo(3);
    assertThat(facts().awaiting("pr").map(Place::nth)).containsExactly(3, 4);
  }

  @Test
  void whoeverIsTakenByAnotherWayMeanwhileHasACardOfTheirOwnAndIsNotAnswered() {
    desk.approveAll();
    desk.press(TOMAS, nth(2), new AgentAction.Claim());
    desk.work();
    assertThat(facts().place(nth(2)).orElseThrow().left()).isEqualTo(Why.TAKEN);

    sign(LUCIAN, "pr");
    desk.work();

    assertThat(desk.fake.x.asked()).hasSize(4);
    assertThat(desk.fake.happened(nth(2))).containsExactly("Opened", "Claimed");
  }

  @Test
  void whatNobodyComesToSignOffIsTakenOutByHand() {
    desk.approveAll();

    assertThat(desk.act(INES, new FoldAction.Open(storm.id(), nth(0))))
        .isInstanceOf(FoldKept.Done.class);
    sign(LUCIAN, "pr");
    desk.work();

    assertThat(desk.shows(nth(0))).isFalse();
    assertThat(desk.fake.happened(nth(0))).containsExactly("Opened");
    assertThat(desk.fake.x.asked()).hasSize(4);
  }

  @Test
  void whatARoleDoesNotDecideInTimeADeputyMay() {
    desk.approveAll();
    assertThat(sign(MIREILLE, "pr")).isEqualTo(new FoldKept.NotYoursToSign("pr"));
    desk.fake.clock.push(StormDesk.RULES.lease());
    desk.time.once();
    assertThat(desk.fold().fold()).isInstanceOf(Fold.Free.class);
    assertThat(sign(MIREILLE, "pr")).isEqualTo(new FoldKept.NotYoursToSign("pr"));
    desk.fake.clock.push(StormDesk.RULES.lease());
    desk.time.once();
    desk.time.once();
    assertThat(facts().hasDeputy("pr", APPROVAL)).isTrue();
    assertThat(facts().turns()).containsExactly("pr");

    assertThat(sign(TOMAS, "pr")).isEqualTo(new FoldKept.NotYoursToSign("pr"));
    assertThat(sign(MIREILLE, "pr")).isInstanceOf(FoldKept.Done.class);
    desk.work();

    assertThat(desk.fake.x.asked()).hasSize(5);
    assertThat(desk.fake.happened(nth(0)))
        .containsExactly(
            "Opened",
            "Claimed",
            "SignOffAsked",
            "DeputyCalled",
            "SignOffGiven",
            "SendingStarted",
            "Replied");
    assertThat(desk.folds.due(Instant.MAX, 9)).isNotEmpty();
  }

  @Test
  void whatCameToARoleWhileItReadIsNotSignedUnread() {
    SignOffRules rules =
        new SignOffRules(
            List.of(
                new SignOffRules.Rule(
                    null, List.of(), 103, null, null, false, List.of("pr", "legal")),
                new SignOffRules.Rule(
                    null, List.of("parcel"), 0, null, null, false, List.of("legal"))),
            "lead",
            Optional.empty(),
            "lead");
    desk = new StormDesk(new FakeDesk(rules), StormDesk.RULES, _ -> Optional.empty());
    desk.fake.people.give("legal", HELGA);
    storm = desk.storm(5);
    desk.approveAll();
    int seen = seen();
    long listed = facts().awaiting("legal").count();
    assertThat(listed).isEqualTo(3);
    sign(LUCIAN, "pr");

    FoldAction read = new FoldAction.SignOff(storm.id(), APPROVAL, "legal", seen, new BitSet());
    assertThat(desk.act(HELGA, read)).isInstanceOf(FoldKept.MoreToSign.class);

    assertThat(sign(HELGA, "legal")).isInstanceOf(FoldKept.Done.class);
    desk.work();
    assertThat(facts().count(Stands.SENT)).isEqualTo(5);
  }

  @Test
  void killedAnywhereItGoesOnAndNothingGoesOutTwice() {
    desk.approveAll();
    sign(LUCIAN, "pr");

    desk.workThoughKilled();

    assertThat(desk.fake.x.asked()).hasSize(5).map(FakeX.Post::target).doesNotHaveDuplicates();
    assertThat(facts().count(Stands.SENT)).isEqualTo(5);
  }

  @Test
  void whatNeedsMoreByThenWaitsForTheRestOnItsOwnCard() {
    desk.approveAll();
    desk.fake.people.give("pr", LUCIAN, TOMAS);
    sign(LUCIAN, "pr");
    desk.fake.people.give("pr", TOMAS);
    desk.fake.clock.push(StormDesk.RULES.lease());

    desk.work();

    assertThat(desk.fake.x.asked()).as("whoever agreed may not any more").isEmpty();
    assertThat(facts().place(nth(0)).orElseThrow().left()).isEqualTo(Why.SIGN_OFF);
  }
}
