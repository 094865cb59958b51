package dev.perch.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perch.desk.Alarms;
import dev.perch.desk.Consequences;
import dev.perch.desk.FakePeople;
import dev.perch.desk.FakeX;
import dev.perch.desk.Outbox;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Approving;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.ticket.Erasure;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** X gave no clear answer to a reply: it is looked for, and then a person decides. */
class ReplyInDoubtTest {
  private static final String INES = OneReply.INES;
  private static final String TEXT = OneReply.TEXT;

  private final OneReply reply = new OneReply();
  private final FakeDesk fake = reply.fake;
  private final TicketId id = reply.id;

  @Test
  void anUnknownOutcomeIsFoundInOurTimeline() {
    fake.x.losing("timeout", true);
    reply.approve();
    fake.sendAll();
    fake.push(Consequences.FIRST_LOOK);

    assertThat(fake.happened(id)).endsWith("SendingStarted", "OutcomeUnknown", "Replied");
    assertThat(fake.x.asked()).hasSize(1);
    assertThat(fake.ticket(id).facts().lastReply().orElseThrow().tweet()).isEqualTo("9001");
  }

  @Test
  void aDuplicateThatXReportsIsLookedForAndNeverSentAgain() {
    fake.x.losing("duplicate", true);
    reply.approve();
    fake.sendAll();
    fake.push(Consequences.FIRST_LOOK);

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
    assertThat(fake.x.asked()).hasSize(1);
  }

  @Test
  void whatIsAbsentInTwoLooksAMinuteApartIsParkedWithAnAlarm() {
    reply.lostAndParked();

    assertThat(fake.happened(id)).endsWith("OutcomeUnknown", "LookedInVain", "Parked");
    assertThat(fake.x.looks()).isEqualTo(2);
    assertThat(fake.alarms).hasSize(1);
    assertThat(fake.alarms.getFirst().words()).contains("@AcmeCare", "Send again");
  }

  @Test
  void sendAgainFindsWhatCameThroughMeanwhile() {
    reply.lostAndParked();
    fake.x.appears(TEXT);

    fake.act(INES, id, new AgentAction.SendAgain());
    fake.sendAll();

    assertThat(fake.x.asked()).hasSize(1);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void sendAgainSendsTheSameWordsWhenTheyAreNotThere() {
    reply.lostAndParked();

    fake.act(INES, id, new AgentAction.SendAgain());
    fake.sendAll();

    assertThat(fake.x.asked()).extracting(FakeX.Post::text).containsExactly(TEXT, TEXT);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void whoSendsAgainIsTheOneWhoApproves() {
    reply.lostAndParked();

    fake.act(FakePeople.TOMAS, id, new AgentAction.SendAgain());

    TicketEvent.SendingStarted again =
        (TicketEvent.SendingStarted) fake.story(id).events().getLast();
    assertThat(again.by().value()).isEqualTo(FakePeople.TOMAS);
  }

  @Test
  void wordsThatWereChangedInTheStoreAreNotApprovedBySendingThemAgain() {
    reply.lostAndParked();
    reply.change("Take this instead ^IO");

    fake.act(INES, id, new AgentAction.SendAgain());
    fake.sendAll();

    assertThat(fake.x.asked()).hasSize(1);
  }

  @Test
  void whenTheTimelineCannotBeReadNothingIsSentAgain() {
    reply.lostAndParked();
    fake.x.timelineDown(true);
    fake.act(INES, id, new AgentAction.SendAgain());

    assertThatExceptionOfType(Unavailable.class).isThrownBy(fake::sendAll);
    fake.sendAll();

    assertThat(fake.x.asked()).hasSize(1);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Sending.class);
  }

  @Test
  void aReplyThatWasTakenBeforeACrashIsNeverSentTwice() {
    reply.approve();
    fake.outbox.take(new Outbox.Entry(id, 2));
    fake.replying.send(new Outbox.Entry(id, 2));
    fake.push(Approving.TAKES);
    fake.push(Consequences.NEXT_LOOK);

    assertThat(fake.x.asked()).isEmpty();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Parked.class);
  }

  @Test
  void aReplyWhoseOutcomeCouldNotBeRecordedIsFound() {
    reply.approve();
    fake.line.overtaken(3);

    assertThatExceptionOfType(Unavailable.class).isThrownBy(fake::sendAll);
    fake.sendAll();
    fake.push(Approving.TAKES);

    assertThat(fake.x.asked()).hasSize(1);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void aLookThatFailsIsPutOffAndNothingIsConcluded() {
    fake.x.losing("timeout", true);
    reply.approve();
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
    reply.approve();
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
    reply.lostAndParked();

    fake.act(INES, id, new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/9001"));

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
    assertThat(fake.ticket(id).facts().lastReply().orElseThrow().attempt()).isEqualTo(2);
  }

  @Test
  void whatIsInDoubtMayBeDroppedForAnotherReply() {
    reply.lostAndParked();

    fake.act(FakePeople.TOMAS, id, new AgentAction.Drop());
    Pressed sent = fake.act(FakePeople.TOMAS, id, new AgentAction.Send("It takes a week.", null));
    fake.sendAll();

    assertThat(sent).isInstanceOf(Pressed.Done.class);
    assertThat(fake.x.asked()).extracting(FakeX.Post::text).endsWith("It takes a week. ^TL");
    assertThat(fake.ticket(id).facts().replies()).hasSize(1);
  }

  @Test
  void aReplyInDoubtWhoseWordsWereErasedIsClosedByDroppingIt() {
    reply.lostAndParked();
    new Removing(fake.line, fake.bells, fake.lessons, Waits.USUAL, fake.clock)
        .erase(id, Erasure.ASKED);
    assertThat(fake.act(INES, id, new AgentAction.SendAgain())).isInstanceOf(Pressed.Stale.class);

    fake.act(INES, id, new AgentAction.Drop());
    fake.act(INES, id, new AgentAction.Dismiss());

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Dismissed.class);
  }

  @Test
  void aLookAtATicketThatSendsNothingDoesNothing() {
    fake.replying.look(id);
    fake.replying.look(new TicketId("999"));

    assertThat(fake.happened(id)).containsExactly("Opened");
  }
}
