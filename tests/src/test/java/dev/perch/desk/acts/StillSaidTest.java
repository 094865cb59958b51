package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.Pressed.EntryChanged;
import dev.perch.desk.acts.Pressed.EntryChanged.How;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Faq;
import dev.perch.ticket.Road;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the bank does not say any more does not go out by a press on an old card. */
class StillSaidTest {
  private static final String INES = FakePeople.INES;
  private static final Faq FIVE_DAYS = FakeAnswers.faq("refund", "Refunds", "It takes five days.");
  private static final Faq TEN_DAYS =
      new Faq(
          FIVE_DAYS.id(),
          "v2",
          Content.of("Refunds", List.of("where is my money"), "It takes ten days."),
          List.of());

  private final FakeDesk fake = new FakeDesk();

  private TicketId asked(Faq... bank) {
    fake.answers.know(bank);
    return fake.take(Tweet.tweet("100"));
  }

  private static Faq special(Handling handling) {
    Content plain = FIVE_DAYS.content();
    Content content =
        new Content(
            plain.title(),
            plain.wordings(),
            plain.answers(),
            null,
            List.of(),
            Set.of(handling),
            "en",
            Set.of(),
            "care",
            null);
    return new Faq(FIVE_DAYS.id(), "v1", content, List.of());
  }

  private List<SuggestedAnswer> shown(TicketId id) {
    return fake.stories.words(id).suggested(fake.ticket(id).facts().lastWord().index());
  }

  @Test
  void whatAnEntrySaidBeforeIsRefusedAndTheCardShowsWhatItSaysNow() {
    TicketId id = asked(FIVE_DAYS);
    String mark = shown(id).getFirst().mark();
    fake.answers.know(TEN_DAYS);

    Pressed pressed = fake.act(INES, id, new AgentAction.Approve(0, mark));

    assertThat(pressed).isEqualTo(new EntryChanged("Refunds", How.REPLACED));
    assertThat(shown(id)).extracting(SuggestedAnswer::text).containsExactly("It takes ten days.");
    assertThat(fake.places.behind(9)).contains(id);
    assertThat(fake.outbox.waiting(9)).isEmpty();
  }

  @Test
  void aPressOnTheOldWordsNeverSendsTheNewOnesUnread() {
    TicketId id = asked(FIVE_DAYS);
    String mark = shown(id).getFirst().mark();
    fake.answers.know(TEN_DAYS);
    fake.act(INES, id, new AgentAction.Approve(0, mark));

    Pressed again = fake.act(INES, id, new AgentAction.Approve(0, mark));
    Pressed now = fake.act(INES, id, new AgentAction.Approve(0, shown(id).getFirst().mark()));

    assertThat(again).isInstanceOf(Pressed.Stale.class);
    assertThat(now).isInstanceOf(Pressed.Done.class);
  }

  @Test
  void aRetiredEntryIsNeitherSentNorPutIntoTheEditorAndLeavesTheCard() {
    TicketId id = asked(FIVE_DAYS);
    fake.answers.know();

    Pressed pressed = fake.act(INES, id, new AgentAction.Edit(0, shown(id).getFirst().mark()));

    assertThat(pressed).isEqualTo(new EntryChanged("Refunds", How.RETIRED));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
    assertThat(shown(id)).isEmpty();
  }

  @Test
  void theEditorSendsNoOldWordsEitherUnlessTheAgentMadeThemTheirOwn() {
    TicketId id = asked(FIVE_DAYS);
    fake.answers.know(TEN_DAYS);

    Pressed word = fake.act(INES, id, new AgentAction.Send("It takes five days.", "refund@v1"));
    Pressed own = fake.act(INES, id, new AgentAction.Send("It takes ten days now.", "refund@v1"));

    assertThat(word).isEqualTo(new EntryChanged("Refunds", How.REPLACED));
    assertThat(own).isInstanceOf(Pressed.Done.class);
  }

  @Test
  void aPrivateMatterIsRefusedInPublicFromTheCardAndFromTheEditor() {
    TicketId id = asked(special(Handling.PRIVATE_MATTER));

    assertThat(fake.act(INES, id, new AgentAction.Approve(0)))
        .isEqualTo(new Pressed.PrivateMatter("Refunds"));
    assertThat(fake.act(INES, id, new AgentAction.Edit(0, null)))
        .isEqualTo(new Pressed.PrivateMatter("Refunds"));
    assertThat(fake.act(INES, id, new AgentAction.Send("My own words.", "refund@v1")))
        .isEqualTo(new Pressed.PrivateMatter("Refunds"));
    assertThat(fake.act(INES, id, new AgentAction.Send("Please write us a DM.", null)))
        .isInstanceOf(Pressed.Done.class);
  }

  @Test
  void inPrivateAPrivateMatterIsAnswered() {
    fake.answers.know(special(Handling.PRIVATE_MATTER));
    TicketId id = fake.take(Tweet.message("100"));

    assertThat(fake.ticket(id).facts().road()).isEqualTo(Road.DIRECT);
    assertThat(fake.act(INES, id, new AgentAction.Approve(0))).isInstanceOf(Pressed.Done.class);
  }

  @Test
  void retiringAnEntryTakesNoSignOffOffWhatIsSaidFromIt() {
    FakeDesk flagging = new FakeDesk();
    flagging.answers.know(special(Handling.NEEDS_SIGN_OFF));
    TicketId id = flagging.take(Tweet.tweet("100"));
    flagging.answers.know();

    flagging.act(INES, id, new AgentAction.Send("It takes five days, Jo.", "refund@v1"));

    assertThat(flagging.ticket(id)).isInstanceOf(Ticket.AwaitingSignOff.class);
  }
}
