package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.AgentAction;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Perch was not invited: its cards are shown to the leads, who hear what to do, and then move. */
class ClosedChannelsTest {
  private static final String LEADS = "C0LEADS";

  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private final CardStage stage = new CardStage(slack);

  @BeforeEach
  void shutOut() {
    stage.channel(CardStage.CARE).kick(Cast.BOT_USER);
  }

  @AfterEach
  void close() throws InterruptedException {
    stage.close();
    slack.close();
  }

  private void roundAfter(Duration time) {
    stage.fake.clock.push(time);
    // The channel is looked at, and then the cards move.
    stage.cards.once();
    stage.cards.once();
  }

  @Test
  void theFirstCardsOfAChannelThatPerchIsNotInAreShownToTheLeadsAndSayWhy() {
    TicketId one = stage.opened("100");
    TicketId other = stage.opened("200");

    stage.draw();

    assertThat(stage.live(one)).singleElement().satisfies(ClosedChannelsTest::isWithTheLeads);
    assertThat(stage.live(other)).singleElement().satisfies(ClosedChannelsTest::isWithTheLeads);
    assertThat(stage.calls("conversations.history")).isZero();
  }

  private static void isWithTheLeads(Message card) {
    assertThat(card.channel()).isEqualTo(LEADS);
    assertThat(CardStage.words(card)).contains("<#C0CARE>", "not in that channel", "/invite");
  }

  @Test
  void theLeadsHearOnceWhichChannelItIsAndWhatToDo() {
    stage.opened("100");
    stage.opened("200");

    stage.draw();

    assertThat(stage.alarms).extracting(Alarm::about).containsOnly("card:not_in_channel:C0CARE");
    assertThat(stage.alarms.getFirst().words())
        .contains("<#C0CARE>", "`/invite @Perch`", "this channel meanwhile");
  }

  @Test
  void whenPerchIsInvitedTheCardsMoveThereWithinHalfAMinute() {
    TicketId id = stage.opened("100");
    stage.draw();
    stage.channel(CardStage.CARE).invite(Cast.BOT_USER);

    roundAfter(Duration.ofSeconds(30));

    assertThat(stage.live(id))
        .singleElement()
        .satisfies(card -> {
          assertThat(card.channel()).isEqualTo(CardStage.CARE);
          assertThat(CardStage.words(card)).doesNotContain("/invite");
        });
    assertThat(stage.former(id)).map(Message::channel).containsExactly(LEADS);
  }

  @Test
  void theLeadsHearThatItIsOver() {
    stage.opened("100");
    stage.draw();
    stage.channel(CardStage.CARE).invite(Cast.BOT_USER);

    roundAfter(Duration.ofSeconds(30));

    assertThat(stage.over)
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.about()).isEqualTo("card:not_in_channel:C0CARE");
          assertThat(alarm.words()).contains("<#C0CARE>", "again");
        });
  }

  @Test
  void theThreadOfACardThatFollowedDoesNotSayAgainWhatTheCardShows() {
    TicketId id = stage.opened("100");
    stage.draw();
    stage.channel(CardStage.CARE).invite(Cast.BOT_USER);
    roundAfter(Duration.ofSeconds(30));
    stage.fake.act(FakePeople.INES, id, new AgentAction.Claim());

    stage.draw();

    Message card = stage.live(id).getFirst();
    assertThat(stage.channel(CardStage.CARE).thread(card.ts())).isEmpty();
  }

  @Test
  void whenSlackSaysThatSomebodyJoinedTheCardsMoveAtOnce() {
    TicketId id = stage.opened("100");
    stage.draw();
    stage.channel(CardStage.CARE).invite(Cast.BOT_USER);

    stage.cards.joined(CardStage.CARE);
    roundAfter(Duration.ZERO);

    assertThat(stage.live(id)).map(Message::channel).containsExactly(CardStage.CARE);
  }

  @Test
  void whileItStaysClosedNoCardLeavesTheLeads() {
    TicketId id = stage.opened("100");
    stage.draw();
    int posted = stage.calls("chat.postMessage");

    roundAfter(Duration.ofSeconds(30));
    roundAfter(Duration.ofSeconds(30));

    assertThat(stage.live(id)).map(Message::channel).containsExactly(LEADS);
    assertThat(stage.former(id)).isEmpty();
    assertThat(stage.calls("chat.postMessage")).isEqualTo(posted);
  }

  @Test
  void aCardThatIsShownNowhereIsSaidByTheRound() {
    stage.channel(LEADS).kick(Cast.BOT_USER);
    stage.opened("100");
    stage.cards.once();
    stage.fake.clock.push(Duration.ofSeconds(6));
    stage.cards.once();

    assertThatThrownBy(stage.cards::begin)
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("shown to nobody")
        .hasMessageContaining("/invite");
  }

  @Test
  void aCardThatMayHaveBeenPostedBeforePerchWasRemovedIsShownToTheLeads()
      throws InterruptedException {
    stage.channel(CardStage.CARE).invite(Cast.BOT_USER);
    TicketId id = stage.opened("100");
    var gate = slack.gates().before("chat.postMessage");
    Thread drawing = Thread.ofVirtual().start(stage.cards::once);
    gate.awaitArrival(Duration.ofSeconds(20));
    gate.drop();
    drawing.join();
    stage.channel(CardStage.CARE).kick(Cast.BOT_USER);
    stage.fake.clock.push(Duration.ofSeconds(6));

    stage.draw();

    assertThat(stage.live(id)).map(Message::channel).containsExactly(LEADS);
  }
}
