package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.guard.NumberedThread;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts.Reply;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reply in numbered parts goes out whole, in order, and no part twice, whatever crashes. */
class ThreadingTest {
  private static final String INES = FakePeople.INES;
  private static final String SENTENCE =
      "The lamp goes back in its own box, with the number on the label that came with it. ";
  private static final NumberedThread THREAD =
      NumberedThread.split(SENTENCE.repeat(8).strip() + " ^IO").orElseThrow();

  private final FakeDesk fake = new FakeDesk();
  private final TicketId id = fake.take(Tweet.tweet("100"));

  @Test
  void eachPartAnswersTheOneBefore() {
    approve();
    settle();

    assertThat(THREAD.parts()).hasSize(3);
    standsOnce();
    assertThat(fake.happened(id)).endsWith("SendingStarted", "PartPosted", "PartPosted", "Replied");
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void aPartThatAPersonFoundOnXIsNotTheWholeAndTheRestFollows() {
    approve();
    fake.sendAll();
    fake.x.losing("timeout", false);
    fake.sendAll();
    fake.push(Duration.ofMinutes(3));
    fake.push(Duration.ofMinutes(3));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Parked.class);

    fake.act(INES, id, new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/9002"));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Sending.class);
    settle();

    assertThat(fake.x.asked()).extracting(FakeX.Post::text).isEqualTo(THREAD.parts());
    assertThat(fake.x.asked().getLast().target()).isEqualTo("9002");
    Reply reply = fake.ticket(id).facts().lastReply().orElseThrow();
    assertThat(reply.tweets()).containsExactly("9001", "9002", "9003");
  }

  @Test
  void whatIsTooLongAndNotNumberedIsBlockedAsEver() {
    assertThat(fake.act(INES, id, new AgentAction.Send(SENTENCE.repeat(8), null)))
        .isInstanceOf(Pressed.Blocked.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void afterACrashBeforeTheOutcomeIsRecordedThePartIsFoundAndTheRestFollows(int part) {
    approve();
    before(part);
    fake.line.meanwhile(() -> {
      throw new Unavailable("killed");
    });
    assertThatThrownBy(fake::sendAll).isInstanceOf(Unavailable.class);

    settle();

    standsOnce();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void afterACrashBehindTheRecordTheRestFollows(int part) {
    approve();
    before(part);
    fake.line.losesAnswer();
    assertThatThrownBy(fake::sendAll).isInstanceOf(Unavailable.class);

    settle();

    standsOnce();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatNobodyKnowsIsParkedAndSentAgainFromThatPartOn(int part) {
    approve();
    before(part);
    fake.outbox.take(fake.replying.waiting(1).getFirst());
    settle();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Parked.class);

    fake.act(INES, id, new AgentAction.SendAgain());
    settle();

    standsOnce();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aPartWithoutAClearAnswerIsLookedFor(int part) {
    approve();
    before(part);
    fake.x.losing("timeout", true);

    settle();

    standsOnce();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void aPartThatXRefusesLeavesTheRestToItsOwnerAndWhatStandsIsOurs() {
    approve();
    before(2);
    fake.x.refusing(SendRefusal.TOO_MANY);
    settle();

    Reply partly = fake.ticket(id).facts().lastReply().orElseThrow();
    assertThat(partly.tweets()).containsExactly("9001");
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
    assertThat(fake.ticket(id).facts().waitingSince()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatHasBegunGoesOnHoweverLongNobodyWasThere(boolean itsTimerComesFirst) {
    approve();
    before(2);
    fake.clock.push(Duration.ofHours(3));
    if (itsTimerComesFirst) {
      fake.clocks.once();
    }

    settle();

    standsOnce();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void whatHasBegunCannotBeTakenBack() {
    approve();
    before(2);

    assertThat(fake.undoing.undo(fake.press(INES, id), 2))
        .isInstanceOf(Pressed.TooLateToUndo.class);
  }

  private void approve() {
    assertThat(fake.act(INES, id, new AgentAction.Send(THREAD.text(), null)))
        .isInstanceOf(Pressed.Done.class);
  }

  /** All parts before that one stand. */
  private void before(int part) {
    for (int sent = 1; sent < part; sent++) {
      fake.sendAll();
    }
  }

  private void settle() {
    for (int minute = 0; minute < 8; minute++) {
      fake.sendAll();
      fake.push(Duration.ofSeconds(30));
    }
  }

  private void standsOnce() {
    List<FakeX.Post> standing = fake.x.asked().stream().filter(FakeX.Post::stands).toList();
    assertThat(standing).extracting(FakeX.Post::text).isEqualTo(THREAD.parts());
    List<String> targets = new ArrayList<>(List.of("100"));
    standing.forEach(post -> targets.add(post.id()));
    assertThat(standing)
        .extracting(FakeX.Post::target)
        .isEqualTo(targets.subList(0, standing.size()));
    assertThat(fake.ticket(id).facts().lastReply().orElseThrow().tweets())
        .isEqualTo(targets.subList(1, targets.size()));
  }
}
