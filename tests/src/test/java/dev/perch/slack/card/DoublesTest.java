package dev.perch.slack.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.acts.AgentAction;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.wire.Fault;
import dev.perch.slack.CardStage;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was posted twice because Slack showed the first one late. */
class DoublesTest {
  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private final CardStage stage = new CardStage(slack);

  @AfterEach
  void close() throws InterruptedException {
    stage.close();
    slack.close();
  }

  @Test
  void aCardThatSlackShowedTooLateIsTakenBackWithinAMinute() {
    TicketId id = stage.opened("100");
    slack.faults().set("chat.postMessage", new Fault.Lost(1));
    slack.faults().set("conversations.history", new Fault.Hidden(60));
    stage.draw();
    int doubled = stage.live(id).size();

    stage.fake.clock.push(Duration.ofSeconds(31));
    stage.cards.once();

    assertThat(doubled).isEqualTo(2);
    assertThat(stage.live(id)).hasSize(1);
    stage.done(FakePeople.INES, id, new AgentAction.Claim());
    stage.draw();
    assertThat(CardStage.words(stage.live(id).getFirst())).contains("Claimed");
  }

  @Test
  void aLineThatSlackShowedTooLateIsTakenBackWithinAMinute() {
    TicketId id = stage.opened("100");
    stage.draw();
    stage.wrote(id, "101", "Hello?");
    slack.faults().set("chat.postMessage", new Fault.Lost(1));
    slack.faults().set("conversations.replies", new Fault.Hidden(60));
    stage.draw();
    int doubled = stage.thread(stage.live(id).getFirst()).size();

    stage.fake.clock.push(Duration.ofSeconds(31));
    stage.cards.once();

    assertThat(doubled).isEqualTo(2);
    assertThat(stage.thread(stage.live(id).getFirst())).hasSize(1);
  }

  @Test
  void whileSlackAsksForAPauseNobodyLooksForDoubles() {
    TicketId id = stage.opened("100");
    slack.faults().set("chat.postMessage", new Fault.Lost(1));
    slack.faults().set("conversations.history", new Fault.Hidden(60));
    stage.draw();
    slack.faults().set("conversations.history", new Fault.TooMany(30), 0);
    stage.fake.clock.push(Duration.ofSeconds(31));
    stage.cards.once();
    int looked = looks();

    stage.cards.once();
    assertThat(looks()).isEqualTo(looked);

    slack.faults().end();
    stage.fake.clock.push(Duration.ofSeconds(30));
    stage.cards.once();
    assertThat(stage.live(id)).hasSize(1);
  }

  @Test
  void aCardThatIsLookedForIsNotLookedForAgainWhileSlackAsksForAPause() {
    TicketId id = stage.opened("100");
    slack.faults().set("chat.postMessage", new Fault.Lost(1));
    stage.cards.once();
    slack.faults().set("conversations.history", new Fault.TooMany(30));
    stage.fake.clock.push(Duration.ofSeconds(6));
    stage.cards.once();
    int looked = looks();

    stage.cards.once();
    assertThat(looks()).isEqualTo(looked);

    stage.fake.clock.push(Duration.ofSeconds(30));
    stage.draw();
    assertThat(stage.live(id)).hasSize(1);
  }

  private int looks() {
    return slack.log().of("conversations.history").size();
  }
}
