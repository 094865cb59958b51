package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.clocks.WorkOrder;
import dev.perch.desk.sending.KeptTweets;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Withdrawal;
import dev.perch.ticket.Withdrawals;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nobody is late with an answer to what X shows no more. */
class GoneTweetTest {
  private static final String INES = FakePeople.INES;

  private final FakeDesk fake = FakeDesk.dated(Clockwork.DEFAULT);
  private final TicketId id = fake.take(Tweet.tweet("100"));

  /** It is looked at right before the reply goes out. */
  private void goes(Withdrawal why) {
    fake.tweetCheck.gone("100", why);
    fake.act(INES, id, new AgentAction.Send("It is on its way.", null));
    fake.sendAll();
  }

  @Test
  void theClockStopsAndItIsNobodysTurn() {
    assertThat(Clockwork.DEFAULT.due(fake.ticket(id))).isPresent();

    goes(Withdrawal.DELETED);
    fake.push(Duration.ofDays(3));

    assertThat(Withdrawals.gone(fake.ticket(id).facts())).contains(Withdrawal.DELETED);
    assertThat(Clockwork.DEFAULT.due(fake.ticket(id))).isEmpty();
    assertThat(WorkOrder.turnOf(fake.ticket(id), Clockwork.DEFAULT)).isEmpty();
    assertThat(fake.happened(id)).contains("Withdrawn").doesNotContain("ClockRan");
  }

  @Test
  void whatTheyWriteNextIsLiveAgain() {
    goes(Withdrawal.PROTECTED);
    fake.act(INES, id, new AgentAction.Release());

    fake.take(Tweet.tweet("101").answering("100", "100").at(fake.clock.instant()));

    assertThat(Withdrawals.gone(fake.ticket(id).facts())).isEmpty();
    assertThat(Clockwork.DEFAULT.due(fake.ticket(id))).isPresent();
    assertThat(WorkOrder.turnOf(fake.ticket(id), Clockwork.DEFAULT)).isPresent();
  }

  @Test
  void whatXShowsAgainIsLiveAgainByItself() {
    String words = fake.stories.words(id).mention("100").orElseThrow().text();
    goes(Withdrawal.PROTECTED);
    fake.act(INES, id, new AgentAction.Release());
    fake.tweetCheck.stands(Tweet.tweet("100").mention());

    fake.clock.push(KeptTweets.EVERY);
    fake.rereading.once();

    assertThat(fake.happened(id)).endsWith("Restored");
    assertThat(fake.stories.words(id).mention("100").orElseThrow().text()).isEqualTo(words);
    assertThat(fake.ticket(id).facts().lastWord().tweet().replyAllowed()).isTrue();
    assertThat(Withdrawals.gone(fake.ticket(id).facts())).isEmpty();
    assertThat(Clockwork.DEFAULT.due(fake.ticket(id))).isPresent();
    assertThat(WorkOrder.turnOf(fake.ticket(id), Clockwork.DEFAULT)).isPresent();
  }

  @Test
  void whatGoesOnceMoreIsRemovedOnceMore() {
    goes(Withdrawal.PROTECTED);
    fake.tweetCheck.stands(Tweet.tweet("100").mention());
    fake.clock.push(KeptTweets.EVERY);
    fake.rereading.once();

    fake.tweetCheck.gone("100", Withdrawal.PROTECTED);
    fake.clock.push(KeptTweets.EVERY);
    fake.rereading.once();

    assertThat(fake.happened(id)).endsWith("Restored", "Withdrawn");
    assertThat(fake.stories.words(id).mentions()).isEmpty();
  }

  @Test
  void oneOfTwoThatGoesLeavesTheOtherToBeAnswered() {
    fake.take(Tweet.tweet("101").answering("100", "100").at(fake.clock.instant()));

    fake.tweetCheck.gone("101", Withdrawal.DELETED);
    fake.act(INES, id, new AgentAction.Send("It is on its way.", null));
    fake.sendAll();

    assertThat(Withdrawals.gone(fake.ticket(id).facts())).isEmpty();
    assertThat(Clockwork.DEFAULT.due(fake.ticket(id))).isPresent();
  }
}
