package dev.perch.campaign.storm;

import static dev.perch.desk.FakePeople.INES;
import static dev.perch.desk.FakePeople.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.storm.FoldAction.Wordings;
import dev.perch.campaign.storm.FoldEvent.Refusal;
import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.desk.Customer;
import dev.perch.desk.FakeX;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.SignOffRules;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The replies of a fold, worked off one by one as any reply is. */
class FoldSendingTest {
  private StormDesk desk = new StormDesk();
  private FoldStory storm = desk.storm(6);

  private FoldFacts facts() {
    return desk.folds.read(storm.id()).orElseThrow().facts();
  }

  private TicketId nth(int n) {
    return storm.facts().places().get(n).ticket();
  }

  @Test
  void eachGoesOutOnceSignedAndInItsOwnWords() {
    desk.approveAll();

    desk.work();

    assertThat(desk.fake.x.asked())
        .map(FakeX.Post::text)
        .containsExactly(
            "Hi Ann, it is on its way. ^IO",
            "It comes, Bo. ^IO",
            "Hi Cy, it is on its way. ^IO",
            "It comes, Di. ^IO",
            "Hi Ed, it is on its way. ^IO",
            "It comes, Ann. ^IO");
    assertThat(facts().count(Stands.SENT)).isEqualTo(6);
    assertThat(desk.fake.happened(nth(3)))
        .containsExactly("Opened", "Claimed", "SendingStarted", "Replied");
    assertThat(desk.fake.ticket(nth(3))).isInstanceOf(Ticket.Waiting.class);
    assertThat(desk.shows(nth(3))).as("the fold's card goes on to show it").isTrue();
  }

  @Test
  void killedAnywhereItGoesOnAndNothingGoesOutTwice() {
    desk.approveAll();

    desk.workThoughKilled();

    assertThat(desk.fake.x.asked()).hasSize(6).map(FakeX.Post::target).doesNotHaveDuplicates();
    assertThat(facts().count(Stands.SENT)).isEqualTo(6);
  }

  @Test
  void theyGoOutAtXsPace() {
    StormRules paced =
        new StormRules(
            5,
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofSeconds(10),
            Duration.ofMinutes(15),
            StormRules.Deputy.USUAL);
    desk = new StormDesk(new FakeDesk(), paced, _ -> Optional.empty());
    storm = desk.storm(6);
    desk.approveAll();

    desk.work();
    assertThat(desk.fake.x.asked()).hasSize(1);
    desk.fake.clock.push(Duration.ofSeconds(10));
    desk.work();

    assertThat(desk.fake.x.asked()).hasSize(2);
  }

  @Test
  void aFurtherWordVoidsThatReplyAlone() {
    desk.approveAll();
    desk.fake.take(
        Tweet.tweet("900")
            .by(customer(nth(1)))
            .answering(nth(1).value(), nth(1).value())
            .saying("Forget it, it came"));

    desk.work();

    assertThat(desk.fake.x.asked()).hasSize(5);
    assertThat(desk.shows(nth(1))).isFalse();
    assertThat(facts().refusals()).isEqualTo(Map.of(Refusal.OVERTAKEN, 1));
    assertThat(desk.fake.ticket(nth(1))).isInstanceOf(Ticket.Open.class);
  }

  private Customer customer(TicketId ticket) {
    return desk.fake.stories.words(ticket).mention(ticket.value()).orElseThrow().author();
  }

  @Test
  void whoeverWritesAgainOrIsTakenByAnotherWayHasACardOfTheirOwn() {
    desk.fake.take(
        Tweet.tweet("900")
            .by(customer(nth(1)))
            .answering(nth(1).value(), nth(1).value())
            .saying("Hello?"));
    desk.press(TOMAS, nth(2), new AgentAction.Claim());

    desk.work();

    assertThat(facts().place(nth(1)).orElseThrow().left()).isEqualTo(Why.CUSTOMER_WROTE);
    assertThat(facts().place(nth(2)).orElseThrow().left()).isEqualTo(Why.TAKEN);
    assertThat(facts().size()).isEqualTo(4);
  }

  @Test
  void whatXRefusesSaysWhyAndHasACardOfItsOwn() {
    desk.approveAll();
    desk.fake.x.refusing(SendRefusal.NOT_ALLOWED).refusing(SendRefusal.TEXT_REFUSED);

    desk.work();

    assertThat(facts().count(Stands.SENT)).isEqualTo(4);
    assertThat(facts().refusals()).isEqualTo(Map.of(Refusal.NOT_ALLOWED, 1, Refusal.X, 1));
    assertThat(desk.shows(nth(0))).isFalse();
  }

  @Test
  void whereXsCreditsAreUsedUpItIsNotTriedAgainAndSaysSo() {
    desk.approveAll();
    desk.fake.x.refusing(SendRefusal.OUT_OF_CREDITS);

    desk.work();
    desk.fake.clock.push(ReplyProgress.PAUSE);
    desk.work();

    assertThat(facts().refusals()).isEqualTo(Map.of(Refusal.CREDITS, 1));
    assertThat(desk.fake.x.asked()).hasSize(6);
  }

  @Test
  void whereXTakesNoMoreForAWhileItIsTriedAgainLater() {
    desk.approveAll();
    desk.fake.x.refusing(SendRefusal.TOO_MANY);

    desk.work();
    desk.fake.clock.push(ReplyProgress.PAUSE);
    desk.work();

    assertThat(facts().count(Stands.SENT)).isEqualTo(6);
    assertThat(desk.fake.x.asked()).hasSize(7);
  }

  @Test
  void whatTheGuardHoldsBackDoesNotGoOut() {
    desk.act(INES, new FoldAction.Claim(storm.id()));
    Wordings leaking = new Wordings(List.of("Call me on +49 151 23456789, {first_name}"), null);
    desk.approve(INES, leaking);

    desk.work();

    assertThat(desk.fake.x.asked()).isEmpty();
    assertThat(facts().refusals()).isEqualTo(Map.of(Refusal.GUARD, 6));
  }

  @Test
  void whatNobodyElseOfTheRoleCouldReadWaitsForADeputyOnItsOwnCard() {
    SignOffRules all =
        new SignOffRules(
            List.of(
                new SignOffRules.Rule(
                    null, List.of("parcel"), 0, null, null, false, List.of("pr"))),
            "lead",
            Optional.empty(),
            "lead");
    desk = new StormDesk(new FakeDesk(all), StormDesk.RULES, _ -> Optional.empty());
    desk.fake.people.give("pr", INES);
    storm = desk.storm(5);
    desk.approveAll();
    assertThat(facts().turns()).isEmpty();

    desk.work();

    assertThat(desk.fake.x.asked()).isEmpty();
    assertThat(desk.fake.ticket(nth(0))).isInstanceOf(Ticket.AwaitingSignOff.class);
    assertThat(facts().place(nth(0)).orElseThrow().left()).isEqualTo(Why.SIGN_OFF);
  }

  @Test
  void wordsThatSomebodyChangedInTheStoreAreNotSent() {
    desk.approveAll();
    int approval = storm.length() + 1;
    desk.folds.tamper(
        storm.id(), new FoldWords("", Map.of(FoldWords.key(approval, nth(0)), "You fool")));

    desk.work();

    assertThat(desk.fake.x.asked()).hasSize(5);
    assertThat(facts().refusals()).isEqualTo(Map.of(Refusal.NOT_AS_APPROVED, 1));
  }

  @Test
  void halfAnHourAfterAllAreAnsweredItIsDoneAndWhoeverWritesThenHasACard() {
    desk.approveAll();
    desk.work();
    desk.fake.clock.push(Duration.ofMinutes(31));
    desk.time.once();

    assertThat(desk.folds.active(9)).isEmpty();
    desk.fake.take(
        Tweet.tweet("900")
            .by(customer(nth(1)))
            .answering(nth(1).value(), nth(1).value())
            .saying("Still nothing"));
    desk.work();

    assertThat(desk.shows(nth(1))).isFalse();
    assertThat(desk.shows(nth(2))).isTrue();
  }
}
