package dev.perch.slack.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.wire.Fault;
import dev.perch.slack.CardStage;
import dev.perch.slack.SlackPace;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cards in an emulated Slack: as fast as the pace allows, and one for each ticket. */
class CardsTest {
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
  void aTicketsCardShowsItAndCarriesNoWordsInItsMark() {
    TicketId id = stage.opened("100");

    stage.draw();

    Message card = stage.live(id).getFirst();
    assertThat(card.channel()).isEqualTo(CardStage.CARE);
    assertThat(CardStage.words(card)).contains("Where is my refund?", "Claim");
    assertThat(card.metadata())
        .hasToString(
            "{\"event_type\":\"perch_card\",\"event_payload\":{\"ticket\":\"100\",\"length\":1}}");
  }

  @Test
  void aPauseWithPostsHoldsNoUpdate() {
    TicketId up = stage.opened("100");
    stage.draw();
    slack.faults().set("chat.postMessage", new Fault.TooMany(30));
    stage.fake.take(Tweet.tweet("200").answering("1", "c200"));
    stage.cards.once();
    stage.done(FakePeople.INES, up, new AgentAction.Claim());

    stage.cards.once();

    assertThat(CardStage.words(stage.live(up).getFirst())).contains("Claimed");
  }

  @Test
  void aBurstOfEventsCostsOneUpdate() {
    TicketId id = stage.opened("100");
    stage.draw();
    int before = updates();
    stage.done(FakePeople.INES, id, new AgentAction.Claim());
    stage.done(FakePeople.INES, id, new AgentAction.Release());
    stage.done(FakePeople.TOMAS, id, new AgentAction.Claim());

    stage.draw();

    assertThat(updates() - before).isEqualTo(1);
    assertThat(CardStage.words(stage.live(id).getFirst())).contains("*Claimed* by <@U0AGENT2>");
  }

  @Test
  void newCardsComeAsFastAsThePaceAllows() {
    stage = new CardStage(slack, PACED);
    for (int tweet = 100; tweet < 105; tweet++) {
      stage.fake.take(Tweet.tweet(Integer.toString(tweet)).answering("1", "c" + tweet));
    }

    stage.cards.once();
    assertThat(cardsIn(CardStage.CARE)).isEqualTo(3);

    stage.cards.once();
    assertThat(cardsIn(CardStage.CARE)).isEqualTo(3);

    stage.fake.clock.push(Duration.ofSeconds(1));
    stage.cards.once();
    assertThat(cardsIn(CardStage.CARE)).isEqualTo(4);
  }

  @Test
  void aFullChannelHoldsUpNoOther() {
    stage = new CardStage(slack, PACED);
    for (int tweet = 100; tweet < 105; tweet++) {
      stage.fake.take(Tweet.tweet(Integer.toString(tweet)).answering("1", "c" + tweet));
    }
    stage.fake.take(Tweet.tweet("200").to("AcmeNews"));

    stage.cards.once();

    assertThat(cardsIn(CardStage.PR)).isEqualTo(1);
  }

  @Test
  void manyThatWaitForAFullChannelHoldUpNoOther() {
    stage = new CardStage(slack, PACED);
    for (int tweet = 100; tweet < 250; tweet++) {
      stage.fake.take(Tweet.tweet(Integer.toString(tweet)).answering("1", "c" + tweet));
    }
    stage.fake.take(Tweet.tweet("300").to("AcmeNews"));

    // Each round tries some of them. Meanwhile time stands still, so the channel stays full.
    for (int round = 0; round < 7; round++) {
      stage.cards.once();
    }

    assertThat(cardsIn(CardStage.CARE)).isEqualTo(3);
    assertThat(cardsIn(CardStage.PR)).isEqualTo(1);
  }

  @Test
  void aPauseThatSlackAsksForHoldsAll() throws InterruptedException {
    stage.close();
    SlackOptions still = SlackOptions.defaults().withClock(PushedClock.onMonday());
    try (SlackEmulator strict = SlackEmulator.start(still);
        CardStage hasty = new CardStage(strict)) {
      TicketId last = new TicketId("100");
      for (int tweet = 100; tweet < 108; tweet++) {
        last = hasty.fake.take(Tweet.tweet(Integer.toString(tweet)).answering("1", "c" + tweet));
      }
      hasty.cards.once();
      assertThat(hasty.fake.places.behind(9)).isNotEmpty();
      int asked = hasty.calls("chat.postMessage");

      hasty.cards.once();

      assertThat(hasty.calls("chat.postMessage")).isEqualTo(asked);
      assertThat(hasty.alarms).isEmpty();
      assertThat(hasty.live(last).size()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aTicketThatComesBackHasANewLiveCardAndTwoFormerOnes() {
    TicketId id = stage.opened("100");
    stage.draw();
    stage.done(FakePeople.INES, id, new AgentAction.HandOff(FakeDesk.PR, "A journalist"));
    stage.draw();
    stage.done(FakePeople.LUCIAN, id, new AgentAction.GiveBack("No, a customer"));
    stage.draw();

    assertThat(stage.live(id)).map(Message::channel).containsExactly(CardStage.CARE);
    assertThat(stage.former(id))
        .map(Message::channel)
        .containsExactlyInAnyOrder(CardStage.CARE, CardStage.PR);
    assertThat(stage.thread(stage.live(id).getFirst()))
        .map(CardStage::words)
        .singleElement()
        .asString()
        .contains("gave this back: “No, a customer”");
  }

  @Test
  void whereTheTurnIsAnothersNothingIsDrawn() {
    MemoryTurns other = stage.turns.of("there");
    other.take("cards", stage.fake.clock.instant(), stage.fake.clock.instant().plus(SOON));
    TicketId id = stage.opened("100");

    stage.cards.once();

    assertThat(stage.live(id)).isEmpty();
  }

  @Test
  void anErasedCustomersCardShowsNothingOfThem() {
    TicketId id = stage.opened("100");
    stage.draw();
    stage.fake.stories.erase(id);
    stage.done(FakePeople.INES, id, new AgentAction.Claim());

    stage.draw();

    assertThat(CardStage.words(stage.live(id).getFirst()))
        .contains("words were removed")
        .doesNotContain("Jane", "jane_doe", "refund");
  }

  private int updates() {
    return stage.calls("chat.update");
  }

  private long cardsIn(String channel) {
    return stage.channel(channel).seenBy(null, null).size();
  }
}
