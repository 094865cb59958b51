package dev.perch.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perch.desk.Alarms;
import dev.perch.desk.Consequences;
import dev.perch.desk.FakePeople;
import dev.perch.desk.FakeX;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Outbox;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Approving;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.guard.Guard;
import dev.perch.ticket.Erasure;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An approved reply is posted at most once, whatever becomes of it. */
class ReplyingTest {
  private static final String INES = FakePeople.INES;
  private static final String TEXT = "It takes five days. ^IO";
  private final FakeDesk fake = new FakeDesk();
  private final TicketId id = fake.take(Tweet.tweet("100"));

  @Test
  void whatXTookIsTold() {
    approve();
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
    approve();
    fake.sendAll();

    TicketEvent.SendRefused refused = (TicketEvent.SendRefused) fake.story(id).events().getLast();
    assertThat(refused.why()).isEqualTo(why);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
  }

  @Test
  void thatNothingMoreIsPaidForIsToldToTheLeadsAndAnyOtherRefusalIsNot() {
    fake.x.refusing(SendRefusal.TOO_MANY).refusing(SendRefusal.OUT_OF_CREDITS);
    approve();
    fake.sendAll();
    assertThat(fake.alarms).isEmpty();

    approve();
    fake.sendAll();

    assertThat(fake.alarms)
        .singleElement()
        .satisfies(
            alarm -> assertThat(alarm.words()).contains("@AcmeCare", "credits", "console.x.com"));
  }

  @Test
  void anUnknownOutcomeIsFoundInOurTimeline() {
    fake.x.losing("timeout", true);
    approve();
    fake.sendAll();
    fake.push(Consequences.FIRST_LOOK);

    assertThat(fake.happened(id)).endsWith("SendingStarted", "OutcomeUnknown", "Replied");
    assertThat(fake.x.asked()).hasSize(1);
    assertThat(fake.ticket(id).facts().lastReply().orElseThrow().tweet()).isEqualTo("9001");
  }

  @Test
  void aDuplicateThatXReportsIsLookedForAndNeverSentAgain() {
    fake.x.losing("duplicate", true);
    approve();
    fake.sendAll();
    fake.push(Consequences.FIRST_LOOK);

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
    assertThat(fake.x.asked()).hasSize(1);
  }

  @Test
  void whatIsAbsentInTwoLooksAMinuteApartIsParkedWithAnAlarm() {
    lostAndParked();

    assertThat(fake.happened(id)).endsWith("OutcomeUnknown", "LookedInVain", "Parked");
    assertThat(fake.x.looks()).isEqualTo(2);
    assertThat(fake.alarms).hasSize(1);
    assertThat(fake.alarms.getFirst().words()).contains("@AcmeCare", "Send again");
  }

  @Test
  void theSameWordsAreNotSaidToACustomerTwice() {
    approve();
    fake.sendAll();

    Pressed again = fake.act(INES, id, new AgentAction.Send("It takes five days.", null));

    assertThat(again).isEqualTo(new Pressed.Blocked(List.of(Guard.SAID_BEFORE)));
    assertThat(fake.x.asked()).hasSize(1);
  }

  @Test
  void sendAgainFindsWhatCameThroughMeanwhile() {
    lostAndParked();
    fake.x.appears(TEXT);

    fake.act(INES, id, new AgentAction.SendAgain());
    fake.sendAll();

    assertThat(fake.x.asked()).hasSize(1);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void sendAgainSendsTheSameWordsWhenTheyAreNotThere() {
    lostAndParked();

    fake.act(INES, id, new AgentAction.SendAgain());
    fake.sendAll();

    assertThat(fake.x.asked()).extracting(FakeX.Post::text).containsExactly(TEXT, TEXT);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void whoSendsAgainIsTheOneWhoApproves() {
    lostAndParked();

    fake.act(FakePeople.TOMAS, id, new AgentAction.SendAgain());

    TicketEvent.SendingStarted again =
        (TicketEvent.SendingStarted) fake.story(id).events().getLast();
    assertThat(again.by().value()).isEqualTo(FakePeople.TOMAS);
  }

  @Test
  void wordsThatWereChangedInTheStoreAreNotApprovedBySendingThemAgain() {
    lostAndParked();
    change("Take this instead ^IO");

    fake.act(INES, id, new AgentAction.SendAgain());
    fake.sendAll();

    assertThat(fake.x.asked()).hasSize(1);
  }

  @Test
  void whenTheTimelineCannotBeReadNothingIsSentAgain() {
    lostAndParked();
    fake.x.timelineDown(true);
    fake.act(INES, id, new AgentAction.SendAgain());

    assertThatExceptionOfType(Unavailable.class).isThrownBy(fake::sendAll);
    fake.sendAll();

    assertThat(fake.x.asked()).hasSize(1);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Sending.class);
  }

  @Test
  void aReplyThatWasTakenBeforeACrashIsNeverSentTwice() {
    approve();
    fake.outbox.take(new Outbox.Entry(id, 2));
    fake.replying.send(new Outbox.Entry(id, 2));
    fake.push(Approving.TAKES);
    fake.push(Consequences.NEXT_LOOK);

    assertThat(fake.x.asked()).isEmpty();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Parked.class);
  }

  @Test
  void aReplyWhoseOutcomeCouldNotBeRecordedIsFound() {
    approve();
    fake.line.overtaken(3);

    assertThatExceptionOfType(Unavailable.class).isThrownBy(fake::sendAll);
    fake.sendAll();
    fake.push(Approving.TAKES);

    assertThat(fake.x.asked()).hasSize(1);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void anApprovalThatWaitedTooLongIsNotSent() {
    approve();
    fake.clock.push(Approving.TAKES.minusSeconds(11));
    fake.sendAll();

    assertThat(fake.x.asked()).isEmpty();
    assertThat(refusal()).isEqualTo(SendRefusal.TOO_LATE);
  }

  @Test
  void anApprovalThatNobodyBeganToSendIsGivenBackAtItsDeadline() {
    approve();
    fake.push(Approving.TAKES);

    assertThat(refusal()).isEqualTo(SendRefusal.TOO_LATE);
    assertThat(fake.outbox.waiting(9)).isEmpty();
    assertThat(fake.x.looks()).isZero();
  }

  @Test
  void wordsOtherThanTheApprovedNeverGoOutAndTheLeadsAreTold() {
    approve();
    change("Something that nobody approved ^IO");
    fake.sendAll();

    assertThat(fake.x.asked()).isEmpty();
    assertThat(refusal()).isEqualTo(SendRefusal.NOT_AS_APPROVED);
    assertThat(fake.alarms).hasSize(1);
  }

  @Test
  void anEditVoidsAnApprovalThatWaits() {
    approve();
    fake.take(Tweet.tweet("100").edited("103").saying("Never mind, found it!"));
    fake.sendAll();

    assertThat(fake.x.asked()).isEmpty();
    assertThat(refusal()).isEqualTo(SendRefusal.EDITED);
  }

  @Test
  void aFollowUpDoesNotHoldBackWhatWasApproved() {
    approve();
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
  void aLookThatFailsIsPutOffAndNothingIsConcluded() {
    fake.x.losing("timeout", true);
    approve();
    fake.sendAll();
    fake.x.timelineDown(true);
    fake.clock.push(Consequences.FIRST_LOOK);

    assertThatExceptionOfType(Unavailable.class).isThrownBy(fake.clocks::once);
    fake.clocks.once();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Sending.class);
    assertThat(fake.x.looks()).isEqualTo(1);

    fake.x.timelineDown(false);
    fake.push(Consequences.NEXT_LOOK);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void nothingStaysUnknownForTenMinutesWithoutAnAlarm() {
    fake.x.losing("timeout", true);
    approve();
    fake.sendAll();
    fake.x.timelineDown(true);

    for (int minute = 0; minute < 10; minute++) {
      fake.clock.push(Duration.ofMinutes(1));
      assertThatExceptionOfType(Unavailable.class).isThrownBy(fake.clocks::once);
    }

    assertThat(fake.alarms)
        .extracting(Alarms.Alarm::about)
        .contains("unknown:" + id)
        .containsOnly("unknown:" + id);
  }

  @Test
  void aPersonsLinkEndsTheDoubt() {
    lostAndParked();

    fake.act(INES, id, new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/9001"));

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
    assertThat(fake.ticket(id).facts().lastReply().orElseThrow().attempt()).isEqualTo(2);
  }

  @Test
  void whatXLetsNobodyAnswerByUsIsAnsweredByHandFromThenOn() {
    fake.x.refusing(SendRefusal.NOT_ALLOWED);
    approve();
    fake.sendAll();

    assertThat(fake.ticket(id).facts().lastWord().tweet().replyAllowed()).isFalse();
    assertThat(fake.act(INES, id, new AgentAction.Send("Hello?", null)))
        .isInstanceOf(Pressed.ReplyNotAllowed.class);
    fake.act(INES, id, new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/555"));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void whatIsInDoubtMayBeDroppedForAnotherReply() {
    lostAndParked();

    fake.act(FakePeople.TOMAS, id, new AgentAction.Drop());
    Pressed sent = fake.act(FakePeople.TOMAS, id, new AgentAction.Send("It takes a week.", null));
    fake.sendAll();

    assertThat(sent).isInstanceOf(Pressed.Done.class);
    assertThat(fake.x.asked()).extracting(FakeX.Post::text).endsWith("It takes a week. ^TL");
    assertThat(fake.ticket(id).facts().replies()).hasSize(1);
  }

  @Test
  void aReplyInDoubtWhoseWordsWereErasedIsClosedByDroppingIt() {
    lostAndParked();
    new Removing(fake.line, fake.bells, fake.lessons, Waits.USUAL, fake.clock)
        .erase(id, Erasure.ASKED);
    assertThat(fake.act(INES, id, new AgentAction.SendAgain())).isInstanceOf(Pressed.Stale.class);

    fake.act(INES, id, new AgentAction.Drop());
    fake.act(INES, id, new AgentAction.Dismiss());

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Dismissed.class);
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

  @Test
  void aLookAtATicketThatSendsNothingDoesNothing() {
    fake.replying.look(id);
    fake.replying.look(new TicketId("999"));

    assertThat(fake.happened(id)).containsExactly("Opened");
  }

  private void approve() {
    assertThat(fake.act(INES, id, new AgentAction.Send("It takes five days.", null)))
        .isInstanceOf(Pressed.Done.class);
  }

  private void lostAndParked() {
    fake.x.losing("timeout", false);
    approve();
    fake.sendAll();
    fake.push(Consequences.FIRST_LOOK);
    fake.push(Consequences.NEXT_LOOK);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Parked.class);
  }

  private SendRefusal refusal() {
    return ((TicketEvent.SendRefused) fake.story(id).events().getLast()).why();
  }

  /** Somebody with access to the store writes other words under the approval. */
  private void change(String text) {
    fake.stories.tamper(id, new Words("", Map.of(), Map.of(2, text), Map.of()));
  }
}
