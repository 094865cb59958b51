package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.FakePeople;
import dev.perch.desk.acts.AgentAction;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.wire.Fault;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A channel is archived under its live cards: Slack lets none of them be changed any more, so each
 * comes up with the leads when something happens to it.
 */
class ArchivedLaterTest {
  private static final String LEADS = "C0LEADS";

  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private final CardStage stage = new CardStage(slack);
  private TicketId id;

  @BeforeEach
  void archiveUnderACard() {
    id = stage.opened("100");
    stage.draw();
    stage.channel(CardStage.CARE).archive();
    stage.done(FakePeople.INES, id, new AgentAction.Claim());
  }

  @AfterEach
  void close() throws InterruptedException {
    stage.close();
    slack.close();
  }

  @Test
  void aCardThatCannotBeChangedAnyMoreIsShownToTheLeads() {
    stage.draw();

    assertThat(stage.live(id))
        .filteredOn(card -> card.channel().equals(LEADS))
        .singleElement()
        .extracting(CardStage::words)
        .asString()
        .contains("*Claimed*", "<#C0CARE>", "is archived", "Unarchive it");
  }

  @Test
  void theLeadsHearOnceThatTheChannelIsArchivedAndWhatToDo() {
    stage.opened("200");

    stage.draw();

    assertThat(stage.alarms).extracting(Alarm::about).containsOnly("card:is_archived:C0CARE");
    assertThat(stage.alarms.getFirst().words())
        .contains("<#C0CARE>", "The channel is archived.", "Unarchive it", "ticket is safe");
  }

  @Test
  void aSlackThatCallsItByTheNameOfAPostIsUnderstoodToo() {
    slack.faults().set("chat.update", new Fault.NotOk("is_archived"));

    stage.draw();

    assertThat(stage.live(id)).extracting(Message::channel).contains(LEADS);
  }

  @Test
  void whenTheChannelIsBackTheCardIsThereOnce() {
    stage.draw();
    stage.channel(CardStage.CARE).unarchive();

    stage.fake.clock.push(Duration.ofSeconds(30));
    // The channel is looked at, and then the card moves.
    stage.cards.once();
    stage.cards.once();

    assertThat(stage.live(id)).map(Message::channel).containsExactly(CardStage.CARE);
    assertThat(stage.former(id))
        .map(Message::channel)
        .containsExactlyInAnyOrder(CardStage.CARE, LEADS);
    assertThat(stage.over).extracting(Alarm::about).containsOnly("card:is_archived:C0CARE");
  }
}
