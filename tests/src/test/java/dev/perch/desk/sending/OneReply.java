package dev.perch.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Consequences;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.Words;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.Map;

/** A ticket whose reply Ines approves, and what becomes of that. */
final class OneReply {
  static final String INES = FakePeople.INES;

  /** What goes out. */
  static final String TEXT = "It takes five days. ^IO";

  final FakeDesk fake = new FakeDesk();
  final TicketId id = fake.take(Tweet.tweet("100"));

  void approve() {
    assertThat(fake.act(INES, id, new AgentAction.Send("It takes five days.", null)))
        .isInstanceOf(Pressed.Done.class);
  }

  /** X took it without a word, and it is not in our timeline. */
  void lostAndParked() {
    fake.x.losing("timeout", false);
    approve();
    fake.sendAll();
    fake.push(Consequences.FIRST_LOOK);
    fake.push(Consequences.NEXT_LOOK);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Parked.class);
  }

  /** Why it came back. */
  SendRefusal refusal() {
    return ((TicketEvent.SendRefused) fake.story(id).events().getLast()).why();
  }

  /** Somebody with access to the store writes other words under the approval. */
  void change(String text) {
    fake.stories.tamper(id, new Words("", Map.of(), Map.of(2, text), Map.of()));
  }
}
