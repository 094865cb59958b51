package dev.perch.desk.bank;

import static dev.perch.desk.FakePeople.INES;
import static dev.perch.desk.Tweet.tweet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Customer;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Drafts.Draft;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.guard.Guard;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Pin;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A version was wrong: which replies used it, and how each is put right. */
class RecallingTest {
  private static final FaqId REFUND = new FaqId("refund");
  private static final Faq WRONG = saying("Hi {first_name}, it takes five days.");
  private static final Faq RIGHT = saying("Hi {first_name}, it takes nine days, see {link}.");
  private static final Pin PIN = new Pin(REFUND, WRONG.version());

  private final FakeDesk fake = new FakeDesk();
  private final MemoryFaqBank bank = MemoryFaqBank.of(WRONG);
  private final Recalling recalling =
      new Recalling(fake.stories.uses(), fake.line, fake.places, bank);
  private int tweets = 100;

  private static Faq saying(String answer) {
    return Faq.of(REFUND, Content.of("Refunds", List.of(), answer));
  }

  private TicketId answered(Faq faq) {
    String id = Integer.toString(++tweets);
    TicketId ticket =
        fake.take(tweet(id).by(new Customer("c" + id, "jane_doe", "Jane Doe", 1, false)));
    send(ticket, "Five days.", faq.id() + "@" + faq.version());
    return ticket;
  }

  private void send(TicketId ticket, String text, String pin) {
    fake.act(INES, ticket, new AgentAction.Send("Jane, " + text, pin));
    fake.sendAll();
    fake.clock.push(Duration.ofSeconds(1));
  }

  @Test
  void tenAtATimeAreListedTheNewestFirst() {
    for (int i = 0; i < 12; i++) {
      answered(WRONG);
    }
    answered(RIGHT);

    Recall first = recalling.of(REFUND, WRONG.version(), 0);
    Recall second = recalling.of(REFUND, WRONG.version(), 10);

    assertThat(first.all()).isEqualTo(12);
    assertThat(first.found()).hasSize(10);
    assertThat(first.found().getFirst().ticket().id()).isEqualTo(new TicketId("112"));
    assertThat(second.found())
        .extracting(found -> found.ticket().id().value())
        .containsExactly("102", "101");
    assertThat(recalling.of(REFUND, null, 0).all()).isEqualTo(13);
  }

  @Test
  void aClosedTicketIsOpenedForItsCorrectionWhichBeginsWithWhatHoldsNow() {
    TicketId ticket = answered(WRONG);
    fake.act(INES, ticket, new AgentAction.Resolve());
    bank.hold(RIGHT);

    fake.act(INES, ticket, new AgentAction.Correct());
    Draft draft = recalling.correction(fake.ticket(ticket), PIN, "IO");
    send(ticket, draft.text(), draft.faq());

    assertThat(draft.text())
        .isEqualTo(
            "Hi Jane, a correction to our earlier reply: it takes nine days, see {link}. ^IO");
    assertThat(fake.happened(ticket)).endsWith("Resolved", "Reopened", "Claimed");
    fake.act(INES, ticket, new AgentAction.Send("It takes nine days.", draft.faq()));
    fake.sendAll();
    Recall.Found found = recalling.of(REFUND, WRONG.version(), 0).found().getFirst();
    assertThat(found.correction()).isNotNull();
    assertThat(fake.ticket(ticket)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void anAnswerThatSaysSomethingElseIsNoCorrection() {
    TicketId ticket = answered(WRONG);
    send(ticket, "You are welcome.", "");

    Recall.Found found = recalling.of(REFUND, null, 0).found().getFirst();

    assertThat(found.correction()).isNull();
    assertThat(found.later()).isEqualTo(fake.ticket(ticket).facts().replies().getLast());
  }

  @Test
  void whereTheEntryStillSaysTheSameTheCorrectionHasToBeWritten() {
    TicketId ticket = answered(WRONG);

    Draft draft = recalling.correction(fake.ticket(ticket), PIN, "IO");

    assertThat(draft.text()).startsWith("Hi Jane, a correction to our earlier reply: {");
    assertThat(draft.faq()).isEmpty();
    assertThat(Guard.check(draft.text())).isNotEmpty();
  }
}
