package dev.perch.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakeX;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Approving;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.guard.Guard;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An approved reply is posted at most once, whatever becomes of it. */
class ReplyingTest {
  private static final String INES = OneReply.INES;
  private static final String TEXT = OneReply.TEXT;

  private final OneReply reply = new OneReply();
  private final FakeDesk fake = reply.fake;
  private final TicketId id = reply.id;

  @Test
  void whatXTookIsTold() {
    reply.approve();
    fake.sendAll();

    assertThat(fake.x.asked())
        .containsExactly(new FakeX.Post("9001", "AcmeCare", "100", TEXT, List.of(), true));
    assertThat(fake.happened(id)).containsExactly("Opened", "Claimed", "SendingStarted", "Replied");
    assertThat(fake.outbox.waiting(9)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = SendRefusal.class,
      names = {
        "NOT_ALLOWED",
        "TWEET_GONE",
        "NOT_AUTHORIZED",
        "TOO_MANY",
        "OUT_OF_CREDITS",
        "UNREACHABLE"
      })
  void whatXRefusesGoesBackToItsOwnerWithTheReason(SendRefusal why) {
    fake.x.refusing(why);
    reply.approve();
    fake.sendAll();

    TicketEvent.SendRefused refused = (TicketEvent.SendRefused) fake.story(id).events().getLast();
    assertThat(refused.why()).isEqualTo(why);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
  }

  @Test
  void thatNothingMoreIsPaidForIsToldToTheLeadsAndAnyOtherRefusalIsNot() {
    fake.x.refusing(SendRefusal.TOO_MANY).refusing(SendRefusal.OUT_OF_CREDITS);
    reply.approve();
    fake.sendAll();
    assertThat(fake.alarms).isEmpty();

    reply.approve();
    fake.sendAll();

    assertThat(fake.alarms)
        .singleElement()
        .satisfies(
            alarm -> assertThat(alarm.words()).contains("@AcmeCare", "credits", "console.x.com"));
  }

  @Test
  void theSameWordsAreNotSaidToACustomerTwice() {
    reply.approve();
    fake.sendAll();

    Pressed again = fake.act(INES, id, new AgentAction.Send("It takes five days.", null));

    assertThat(again).isEqualTo(new Pressed.Blocked(List.of(Guard.SAID_BEFORE)));
    assertThat(fake.x.asked()).hasSize(1);
  }

  @Test
  void anApprovalThatWaitedTooLongIsNotSent() {
    reply.approve();
    fake.clock.push(Approving.TAKES.minusSeconds(11));
    fake.sendAll();

    assertThat(fake.x.asked()).isEmpty();
    assertThat(reply.refusal()).isEqualTo(SendRefusal.TOO_LATE);
  }

  @Test
  void anApprovalThatNobodyBeganToSendIsGivenBackAtItsDeadline() {
    reply.approve();
    fake.push(Approving.TAKES);

    assertThat(reply.refusal()).isEqualTo(SendRefusal.TOO_LATE);
    assertThat(fake.outbox.waiting(9)).isEmpty();
    assertThat(fake.x.looks()).isZero();
  }

  @Test
  void wordsOtherThanTheApprovedNeverGoOutAndTheLeadsAreTold() {
    reply.approve();
    reply.change("Something that nobody approved ^IO");
    fake.sendAll();

    assertThat(fake.x.asked()).isEmpty();
    assertThat(reply.refusal()).isEqualTo(SendRefusal.NOT_AS_APPROVED);
    assertThat(fake.alarms).hasSize(1);
  }

  @Test
  void anEditVoidsAnApprovalThatWaits() {
    reply.approve();
    fake.take(Tweet.tweet("100").edited("103").saying("Never mind, found it!"));
    fake.sendAll();

    assertThat(fake.x.asked()).isEmpty();
    assertThat(reply.refusal()).isEqualTo(SendRefusal.EDITED);
  }

  @Test
  void aFollowUpDoesNotHoldBackWhatWasApproved() {
    reply.approve();
    fake.take(Tweet.tweet("101").answering("100", "100").saying("Hello?"));
    fake.sendAll();

    assertThat(fake.x.asked()).extracting(FakeX.Post::target).containsExactly("100");
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
  }

  @Test
  void aFollowUpVoidsWhatWasHeldForLong() {
    FakeDesk slow = FakeDesk.holding(Duration.ofMinutes(5));
    TicketId ticket = slow.take(Tweet.tweet("100"));
    slow.act(INES, ticket, new AgentAction.Send("It takes five days.", null));
    slow.take(Tweet.tweet("101").answering("100", "100").saying("Found it, thanks"));
    slow.clock.push(Duration.ofMinutes(5));
    slow.sendAll();

    assertThat(slow.x.asked()).isEmpty();
    assertThat(slow.story(ticket).events().getLast())
        .isInstanceOfSatisfying(
            TicketEvent.SendRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(SendRefusal.WROTE_AGAIN));
    assertThat(slow.drafts.begun(slow.story(ticket)).orElseThrow().text())
        .isEqualTo("It takes five days.");
  }

  @Test
  void whatXLetsNobodyAnswerByUsIsAnsweredByHandFromThenOn() {
    fake.x.refusing(SendRefusal.NOT_ALLOWED);
    reply.approve();
    fake.sendAll();

    assertThat(fake.ticket(id).facts().lastWord().tweet().replyAllowed()).isFalse();
    assertThat(fake.act(INES, id, new AgentAction.Send("Hello?", null)))
        .isInstanceOf(Pressed.ReplyNotAllowed.class);
    fake.act(INES, id, new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/555"));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void aCrisisThatBeganWhileAReplyWaitedForLongIsLookedAtFirst() {
    FakeDesk slow = FakeDesk.holding(Duration.ofMinutes(5));
    TicketId ticket = slow.take(Tweet.tweet("100").saying("Why can I not log in?"));
    slow.act(INES, ticket, new AgentAction.Send("Try another browser.", null));
    slow.crisis =
        () ->
            Optional.of(
                new HoldingStatement(
                    "login", "Login", 0, "", Set.of(), List.of("log in"), List.of("pr")));
    slow.clock.push(Duration.ofMinutes(5));
    slow.sendAll();

    assertThat(slow.x.asked()).isEmpty();
    assertThat(((TicketEvent.SendRefused) slow.story(ticket).events().getLast()).why())
        .isEqualTo(SendRefusal.NOT_AGREED);
    assertThat(slow.ticket(ticket)).isInstanceOf(Ticket.Claimed.class);
  }
}
