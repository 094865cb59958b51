package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Customer;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.Pressed.NotThatPost;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A link to what somebody posted on X itself is looked at before it counts. */
class ByHandTest {
  private static final Customer US = new Customer("42", "AcmeCare", "Acme Care", 9, true);

  private final FakeDesk fake = new FakeDesk();
  private final TicketId id = fake.take(Tweet.tweet("100").takingNoReply());

  private Pressed told(String tweet) {
    return fake.byHand.told(
        fake.press(FakePeople.INES, id), "https://x.com/AcmeCare/status/" + tweet + "?s=20");
  }

  @Test
  void ourPostBelowTheCustomersIsTheAnswer() {
    fake.tweetCheck.stands(Tweet.tweet("555").by(US).answering("100", "100").mention());

    assertThat(told("555")).isInstanceOf(Pressed.Done.class);
    assertThat(fake.story(id).events().getLast())
        .isEqualTo(
            new TicketEvent.RepliedByHand(
                fake.clock.instant(), new AgentId(FakePeople.INES), "555", 0));
  }

  @Test
  void anIdThatXDoesNotShowIsNone() {
    assertThat(told("555")).isEqualTo(new NotThatPost(NotThatPost.Flaw.GONE));
    assertThat(fake.happened(id)).containsExactly("Opened");
  }

  @Test
  void somebodyElsesPostIsNotOurs() {
    fake.tweetCheck.stands(Tweet.tweet("555").by(Tweet.PAUL).answering("100", "100").mention());

    assertThat(told("555")).isEqualTo(new NotThatPost(NotThatPost.Flaw.ANOTHERS));
  }

  @Test
  void ourPostElsewhereIsNoAnswerToThisCustomer() {
    fake.tweetCheck.stands(Tweet.tweet("555").by(US).mention());

    assertThat(told("555")).isEqualTo(new NotThatPost(NotThatPost.Flaw.ELSEWHERE));
  }

  @Test
  void anEarlierReplyIsNoNewOne() {
    fake.tweetCheck.stands(Tweet.tweet("555").by(US).answering("100", "100").mention());
    told("555");

    assertThat(told("555")).isEqualTo(new NotThatPost(NotThatPost.Flaw.KNOWN));
  }

  @Test
  void whereXCannotBeAskedThePersonIsBelievedAndThatIsTold() {
    fake.tweetCheck.down(true);

    assertThat(told("555")).isInstanceOf(Pressed.Done.class);
    assertThat(((TicketEvent.RepliedByHand) fake.story(id).events().getLast()).checked()).isFalse();
  }

  @Test
  void aStrangerCostsNoReading() {
    Press stranger = new Press("T-OTHER", "U-NOBODY", id, "x", Press.NO_CLAIM, 0);

    assertThat(fake.byHand.told(stranger, "https://x.com/AcmeCare/status/555"))
        .isInstanceOf(Pressed.Stranger.class);
    assertThat(fake.byHand.told(fake.press(FakePeople.INES, id), "https://x.com/Globex/status/5"))
        .isInstanceOf(Pressed.NoSuchPost.class);
  }

  @Test
  void whatWasInDoubtIsLookedAtTheSameWay() {
    TicketId doubt = fake.take(Tweet.tweet("200").by(Tweet.PAUL));
    fake.x.losing("timeout", false);
    fake.act(FakePeople.INES, doubt, new AgentAction.Send("Five days.", null));
    fake.sendAll();
    fake.push(Duration.ofMinutes(1));
    fake.push(Duration.ofMinutes(1));
    fake.tweetCheck.stands(Tweet.tweet("777").by(US).mention());
    String link = "https://x.com/AcmeCare/status/777";

    assertThat(fake.byHand.told(fake.press(FakePeople.INES, doubt), link))
        .isEqualTo(new NotThatPost(NotThatPost.Flaw.ELSEWHERE));
    fake.tweetCheck.stands(Tweet.tweet("777").by(US).answering("200", "200").mention());
    fake.byHand.told(fake.press(FakePeople.INES, doubt), link);

    assertThat(fake.ticket(doubt)).isInstanceOf(Ticket.Waiting.class);
  }
}
