package dev.perch.slack.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.sending.KeptTweets;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.wire.Fault;
import dev.perch.slack.CardStage;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Withdrawal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words that were removed stand nowhere in Slack any more, wherever a ticket has been. */
class ClearingTest {
  private static final String SECRET = "my daughter's pushchair";

  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private final CardStage stage = new CardStage(slack);
  private final TicketId id = stage.opened("100");

  @AfterEach
  void close() throws InterruptedException {
    stage.close();
    slack.close();
  }

  /** Everything in every channel and thread, as JSON and as notifications say it. */
  private String everything() {
    StringBuilder all = new StringBuilder();
    slack.workspace().channels().stream()
        .flatMap(channel -> channel.seenBy(null, null).stream())
        .flatMap(message -> Stream.concat(Stream.of(message), stage.thread(message).stream()))
        .forEach(message -> all.append(message.text()).append(CardStage.words(message)));
    return all.toString();
  }

  private void goes(String tweet) {
    stage.fake.tweetCheck.gone(tweet, Withdrawal.DELETED);
    stage.fake.clock.push(KeptTweets.EVERY.plusSeconds(1));
    stage.fake.rereading.once();
    stage.draw();
  }

  @Test
  void aDeletedTweetGoesFromTheCardAndItsThread() {
    stage.wrote(id, "101", SECRET);
    stage.draw();
    assertThat(everything()).contains(SECRET);

    goes("101");

    assertThat(everything()).doesNotContain(SECRET).contains("Where is my refund?");
    Message card = stage.live(id).getFirst();
    assertThat(stage.thread(card))
        .extracting(Message::text)
        .anyMatch(text -> text.contains("The customer deleted a tweet on X"));
  }

  @Test
  void aTicketThatWasHandedOnIsClearedInEveryThreadThatItHad() {
    stage.wrote(id, "101", SECRET);
    stage.draw();
    stage.done(FakePeople.INES, id, new AgentAction.HandOff(FakeDesk.PR, "Please help"));
    stage.draw();
    List<Message> former = stage.former(id);
    assertThat(former).hasSize(1);
    assertThat(stage.thread(former.getFirst())).isNotEmpty();

    goes("101");
    stage.fake.tweetCheck.gone("100", Withdrawal.DELETED);
    goes("100");

    assertThat(everything())
        .doesNotContain(SECRET)
        .doesNotContain("Where is my refund?")
        .doesNotContain("jane_doe");
  }

  @Test
  void afterACrashTheRestIsCleared() {
    stage.wrote(id, "101", SECRET);
    stage.wrote(id, "102", SECRET + " again");
    stage.draw();
    stage.fake.tweetCheck.gone("101", Withdrawal.DELETED);
    slack.faults().set("chat.update", new Fault.TooMany(1));

    goes("102");

    assertThat(everything()).doesNotContain(SECRET);
  }
}
