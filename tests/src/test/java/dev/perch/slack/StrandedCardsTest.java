package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.Notices.To;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.ticket.TicketId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is handed to a team that nobody can reach comes back, and the leads hear. */
class StrandedCardsTest {
  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private final CardStage stage = new CardStage(slack);

  @AfterEach
  void close() throws InterruptedException {
    stage.close();
    slack.close();
  }

  @Test
  void aHandOffToAnArchivedChannelComesBackAndTheLeadsHearOnce() {
    TicketId id = stage.opened("100");
    stage.draw();
    stage.channel(CardStage.PR).archive();

    stage.done(FakePeople.INES, id, new AgentAction.HandOff(FakeDesk.PR, "Yours?"));
    stage.draw();

    assertThat(stage.live(id))
        .singleElement()
        .extracting(Message::channel)
        .isEqualTo(CardStage.CARE);
    assertThat(stage.fake.notices.all())
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.to()).isEqualTo(new To.Leads());
          assertThat(notice.words()).contains("could not be shown there");
        });
  }
}
