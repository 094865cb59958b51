package dev.perch.slack.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.Picture;
import dev.perch.desk.Tweet;
import dev.perch.desk.Waits;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.sending.Removing;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.wire.Gate;
import dev.perch.slack.CardStage;
import dev.perch.slack.SlackPace;
import dev.perch.ticket.Erasure;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cards that are deleted, refused or not heard of: they come again, once. */
class CardsInTroubleTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final SlackPace PACED =
      new SlackPace(Duration.ofSeconds(1), Duration.ofSeconds(1));

  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private CardStage stage = new CardStage(slack);

  @AfterEach
  void close() throws InterruptedException {
    stage.close();
    slack.close();
  }

  @Test
  void aCardThatAPersonDeletedComesAgain() {
    TicketId id = stage.opened("100");
    stage.draw();
    slack.workspace().delete(stage.live(id).getFirst());
    stage.done(FakePeople.INES, id, new AgentAction.Claim());

    stage.draw();

    assertThat(stage.live(id)).hasSize(1);
    assertThat(CardStage.words(stage.live(id).getFirst())).contains("*Claimed*");
  }

  @Test
  void aCardThatAPersonDeletedWithItsThreadComesAgainAndGoesOnInANewOne() {
    TicketId id = stage.opened("100");
    stage.wrote(id, "101", "Hello?");
    stage.draw();
    slack.workspace().delete(stage.live(id).getFirst());
    stage.wrote(id, "102", "Hello??");

    stage.draw();

    Message card = stage.live(id).getFirst();
    assertThat(stage.live(id)).hasSize(1);
    assertThat(stage.thread(card))
        .map(CardStage::words)
        .singleElement()
        .asString()
        .contains("Hello??");
  }

  @Test
  void aClosedTicketsCardThatIsDeletedComesAgainOnlyWhenTheTicketIsOpenedAgain() {
    TicketId id = stage.opened("100");
    stage.done(FakePeople.INES, id, new AgentAction.Claim());
    stage.done(FakePeople.INES, id, new AgentAction.Resolve());
    stage.draw();
    int posted = stage.calls("chat.postMessage");
    slack.workspace().delete(stage.channel(CardStage.CARE).seenBy(null, null).getFirst());
    erase(id);

    stage.draw();

    assertThat(stage.calls("chat.update")).isPositive();
    assertThat(stage.calls("chat.postMessage")).isEqualTo(posted);
    assertThat(stage.alarms).isEmpty();

    stage.wrote(id, "101", "And my refund?");
    stage.draw();

    assertThat(CardStage.words(stage.live(id).getFirst())).contains("And my refund?");
  }

  @Test
  void aCardThatIsDeletedWhileItsThreadIsToldComesAgain() {
    stage = new CardStage(slack, PACED);
    TicketId id = stage.opened("100");
    stage.wrote(id, "101", "One");
    stage.wrote(id, "102", "Two");
    stage.wrote(id, "103", "Three");
    stage.cards.once();
    slack.workspace().delete(stage.thread(stage.live(id).getFirst()).getLast());
    slack.workspace().delete(stage.thread(stage.live(id).getFirst()).getLast());
    slack.workspace().delete(stage.live(id).getFirst());

    stage.draw();

    assertThat(stage.live(id)).hasSize(1);
    assertThat(stage.alarms).isEmpty();
  }

  @Test
  void aPictureThatSlackRefusesIsLeftOut() {
    Picture broken = new Picture("https://pbs.example.com/" + "x".repeat(3_000), "A cup");
    TicketId id = stage.fake.take(Tweet.tweet("100").showing(broken));

    stage.draw();
    stage.done(FakePeople.INES, id, new AgentAction.Claim());
    stage.draw();

    assertThat(CardStage.words(stage.live(id).getFirst()))
        .contains("Where is my refund?", "*Claimed*")
        .doesNotContain("pbs.example.com");
    assertThat(stage.alarms).isEmpty();
  }

  @Test
  void anArchivedChannelIsAMatterForTheLeadsAndHoldsUpNoOther() {
    stage.channel(CardStage.CARE).archive();
    TicketId id = stage.opened("100");
    TicketId other = stage.fake.take(Tweet.tweet("200").to("AcmeNews"));

    stage.cards.once();

    assertThat(stage.alarms).hasSize(1);
    assertThat(stage.alarms.getFirst().words()).contains("is_archived", "ticket is safe");
    assertThat(stage.live(other)).hasSize(1);
    assertThat(stage.fake.places.behind(9)).containsExactly(id);
  }

  @Test
  void aFailedCardIsNotTriedAgainAtOnce() {
    stage.channel(CardStage.CARE).archive();
    stage.opened("100");
    stage.cards.once();
    int asked = stage.calls("chat.postMessage");

    stage.cards.once();
    assertThat(stage.calls("chat.postMessage")).isEqualTo(asked);

    stage.fake.clock.push(Duration.ofSeconds(5));
    stage.cards.once();
    assertThat(stage.calls("chat.postMessage")).isEqualTo(asked + 1);
  }

  @Test
  void aCardWhoseAnswerGotLostIsFoundAgain() throws InterruptedException {
    TicketId id = stage.opened("100");

    answerLost("chat.postMessage");
    stage.draw();

    assertThat(stage.live(id)).hasSize(1);
  }

  @Test
  void aLineWhoseAnswerGotLostIsFoundAgain() throws InterruptedException {
    TicketId id = stage.opened("100");
    stage.draw();
    stage.wrote(id, "101", "Hello?");

    answerLost("chat.postMessage");
    stage.draw();

    assertThat(stage.thread(stage.live(id).getFirst())).hasSize(1);
  }

  @Test
  void aHandOffWhoseShrinkingGotLostLeavesOneLiveCard() throws InterruptedException {
    TicketId id = stage.opened("100");
    stage.draw();
    stage.done(FakePeople.INES, id, new AgentAction.HandOff(FakeDesk.PR, "A journalist"));

    answerLost("chat.update");
    stage.draw();

    assertThat(stage.live(id)).map(Message::channel).containsExactly(CardStage.PR);
    assertThat(stage.former(id)).map(Message::channel).containsExactly(CardStage.CARE);
  }

  private void erase(TicketId id) {
    FakeDesk fake = stage.fake;
    new Removing(fake.line, fake.bells, fake.lessons, Waits.USUAL, fake.clock)
        .erase(id, Erasure.AGE);
  }

  private void answerLost(String method) throws InterruptedException {
    Gate gate = slack.gates().after(method);
    Thread drawing = Thread.ofVirtual().start(stage.cards::once);
    gate.awaitArrival(SOON);
    gate.drop();
    drawing.join();
    stage.fake.clock.push(Duration.ofSeconds(6));
  }
}
