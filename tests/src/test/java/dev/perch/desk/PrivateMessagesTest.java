package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.SignOffRules;
import dev.perch.ticket.Road;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes by direct message belongs to a ticket, and is answered by direct message only. */
class PrivateMessagesTest {
  private static final String INES = FakePeople.INES;
  private static final String TEXT = "It was charged once. ^IO";
  private static final AgentAction.Send ANSWER = new AgentAction.Send("It was charged once.", null);

  private final FakeDesk fake = new FakeDesk();

  @Test
  void aMessageOpensAPrivateTicketAndIsAnsweredThere() {
    TicketId id = fake.take(Tweet.message("500"));

    Pressed sent = fake.act(INES, id, ANSWER);
    fake.sendAll();

    assertThat(sent).isInstanceOf(Pressed.Done.class);
    assertThat(fake.messages.asked())
        .containsExactly(new FakeMessages.Message("7001", "AcmeCare", "c1", TEXT, List.of(), true));
    assertThat(fake.x.asked()).isEmpty();
    assertThat(fake.ticket(id).facts().lastReply().orElseThrow().road()).isEqualTo(Road.DIRECT);
  }

  @Test
  void aMessageSeenTwiceChangesNothing() {
    TicketId id = fake.take(Tweet.message("500"));

    fake.take(Tweet.message("500"));

    assertThat(fake.happened(id)).containsExactly("Opened");
  }

  @Test
  void aMessageJoinsWhatItsAuthorHasOpenBeforeWhatWasClosed() {
    TicketId first = fake.take(Tweet.message("500"));
    fake.act(INES, first, new AgentAction.Dismiss());
    TicketId open = fake.take(Tweet.tweet("600"));

    TicketId joined = fake.take(Tweet.message("601"));

    assertThat(joined).isEqualTo(open);
    assertThat(fake.ticket(first).isOpen()).isFalse();
    assertThat(fake.ticket(open).facts().road()).isEqualTo(Road.DIRECT);
  }

  @Test
  void aMessageReopensWhatWasClosedWhereNothingIsOpen() {
    TicketId first = fake.take(Tweet.message("500"));
    fake.act(INES, first, new AgentAction.Dismiss());

    assertThat(fake.take(Tweet.message("501"))).isEqualTo(first);
    assertThat(fake.ticket(first)).isInstanceOf(Ticket.Open.class);
  }

  @Test
  void whoCameInPrivateIsNotAnsweredInPublicEvenWhenTheyTweet() {
    TicketId id = fake.take(Tweet.message("500"));
    fake.take(Tweet.tweet("501").saying("hello??"));

    Pressed inPublic = fake.act(INES, id, new AgentAction.Send("Hi.", null, Set.of(), Road.PUBLIC));
    fake.act(INES, id, ANSWER);
    fake.sendAll();

    assertThat(inPublic).isInstanceOf(Pressed.ReplyNotAllowed.class);
    assertThat(fake.x.asked()).isEmpty();
    assertThat(fake.messages.asked()).hasSize(1);
  }

  @Test
  void whoNeverWroteInPrivateIsNotWrittenToThere() {
    TicketId id = fake.take(Tweet.tweet("600"));

    Pressed sent = fake.act(INES, id, new AgentAction.Send("Hi.", null, Set.of(), Road.DIRECT));

    assertThat(sent).isInstanceOf(Pressed.ReplyNotAllowed.class);
  }

  @Test
  void whoWroteInBothIsAnsweredAsTheyWroteLastOrInPrivateWhereThatIsChosen() {
    TicketId id = fake.take(Tweet.tweet("600"));
    fake.take(Tweet.message("601"));
    fake.take(Tweet.tweet("602"));

    fake.act(INES, id, new AgentAction.Send("It was charged once.", null, Set.of(), Road.DIRECT));
    fake.sendAll();
    fake.act(INES, id, new AgentAction.Send("Have a look at your messages.", null));
    fake.sendAll();

    assertThat(fake.messages.asked()).hasSize(1);
    assertThat(fake.x.asked()).extracting(FakeX.Post::target).containsExactly("602");
  }

  @Test
  void aMessageMayBeLongAndItsWordsStandInNoEvent() {
    TicketId id = fake.take(Tweet.message("500").saying("My secret is safe"));

    Pressed sent = fake.act(INES, id, new AgentAction.Send("long ".repeat(500), null));
    Pressed tooLong =
        fake.act(FakePeople.TOMAS, id, new AgentAction.Send("l".repeat(10_001), null));

    assertThat(sent).isInstanceOf(Pressed.Done.class);
    assertThat(tooLong).isNotInstanceOf(Pressed.Done.class);
    assertThat(fake.story(id).events().toString()).doesNotContain("secret", "long long");
  }

  @Test
  void anUnknownOutcomeIsFoundInOurConversationAndNothingIsSentTwice() {
    fake.messages.losing(true);
    TicketId id = sent();

    fake.push(Consequences.FIRST_LOOK);

    assertThat(fake.happened(id)).endsWith("OutcomeUnknown", "Replied");
    assertThat(fake.messages.asked()).hasSize(1);
  }

  @Test
  void whatIsNotThereIsParkedAndSentAgainByTheSameRoadWhereAPersonSaysSo() {
    fake.messages.losing(false);
    TicketId id = sent();
    fake.push(Duration.ofMinutes(1));
    fake.push(Duration.ofMinutes(1));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Parked.class);

    fake.act(INES, id, new AgentAction.SendAgain());
    fake.sendAll();

    assertThat(fake.messages.asked()).hasSize(2);
    assertThat(fake.x.asked()).isEmpty();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void whatAPersonSawOnXIsTheAnswerAndCountsOnce() {
    TicketId id = parked();
    int attempt = ((Ticket.Parked) fake.ticket(id)).attempt().number();
    Press press = fake.press(INES, id);

    Pressed first = fake.messageSeen.told(press, attempt);
    Pressed again = fake.messageSeen.told(press, attempt);
    Pressed later = fake.messageSeen.told(fake.press(FakePeople.TOMAS, id), attempt);

    assertThat(first).isInstanceOf(Pressed.Done.class);
    assertThat(again).isInstanceOf(Pressed.Done.class);
    assertThat(later).isInstanceOf(Pressed.Stale.class);
    assertThat(fake.happened(id)).endsWith("Parked", "Replied");
    assertThat(((TicketEvent.Replied) fake.story(id).events().getLast()).checked()).isFalse();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
    assertThat(fake.ticket(id).facts().replies()).hasSize(1);
    fake.sendAll();
    assertThat(fake.messages.asked()).hasSize(1);
  }

  @Test
  void whereXShowsTheMessageByThenItsIdIsKept() {
    TicketId id = parked();
    fake.messages.showLate();

    fake.messageSeen.told(
        fake.press(INES, id), ((Ticket.Parked) fake.ticket(id)).attempt().number());

    assertThat(fake.ticket(id).facts().lastReply().orElseThrow().tweet()).isEqualTo("7001");
    assertThat(((TicketEvent.Replied) fake.story(id).events().getLast()).checked()).isNull();
  }

  @Test
  void aButtonOfAnEarlierDoubtSettlesNoLaterOneAndAPostIsNoMessage() {
    TicketId id = parked();
    int first = ((Ticket.Parked) fake.ticket(id)).attempt().number();
    fake.messages.losing(false);
    fake.act(INES, id, new AgentAction.SendAgain());
    fake.sendAll();
    fake.push(Duration.ofMinutes(1));
    fake.push(Duration.ofMinutes(1));

    Pressed late = fake.messageSeen.told(fake.press(INES, id), first);
    Pressed post =
        fake.act(INES, id, new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/555"));

    assertThat(late).isInstanceOf(Pressed.Stale.class);
    assertThat(post).isInstanceOf(Pressed.NoSuchPost.class);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Parked.class);
  }

  private TicketId parked() {
    fake.messages.losing(false);
    TicketId id = sent();
    fake.push(Duration.ofMinutes(1));
    fake.push(Duration.ofMinutes(1));
    return id;
  }

  @Test
  void aReplyThatOthersReadKeepsItsRoad() {
    FakeDesk read =
        new FakeDesk(
            new SignOffRules(
                List.of(
                    new SignOffRules.Rule(
                        null, List.of("charged"), 0, null, null, false, List.of("care"))),
                Desk.LEAD,
                Optional.empty(),
                Desk.LEAD));
    TicketId id = read.take(Tweet.message("500"));
    read.act(INES, id, ANSWER);

    read.act(FakePeople.TOMAS, id, new AgentAction.SignOff(2));
    read.sendAll();

    assertThat(read.messages.asked()).extracting(FakeMessages.Message::text).containsExactly(TEXT);
    assertThat(read.x.asked()).isEmpty();
  }

  @Test
  void whatIsSaidInPrivateIsNoGapOfTheBank() {
    fake.take(Tweet.message("500"));

    assertThat(fake.stories.since(fake.clock.instant().minusSeconds(60), 9)).isEmpty();
  }

  private TicketId sent() {
    TicketId id = fake.take(Tweet.message("500"));
    fake.act(INES, id, ANSWER);
    fake.sendAll();
    assertThat(fake.story(id).events().getLast()).isInstanceOf(TicketEvent.OutcomeUnknown.class);
    return id;
  }
}
