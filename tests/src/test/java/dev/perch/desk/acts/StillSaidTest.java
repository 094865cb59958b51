package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Begun;
import dev.perch.desk.Consequences;
import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.Drafts.Draft;
import dev.perch.desk.acts.Pressed.EntryChanged;
import dev.perch.desk.acts.Pressed.EntryChanged.How;
import dev.perch.desk.acts.Pressed.OldWords;
import dev.perch.guard.Finding;
import dev.perch.guard.Severity;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Faq;
import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the bank does not say any more does not go out by a press on an old card. */
class StillSaidTest {
  private static final String INES = FakePeople.INES;
  private static final String MIREILLE = FakePeople.MIREILLE;
  private static final Set<Finding.Kind> NEWS = Set.of(Finding.Kind.ENTRY_CHANGED);
  private static final AgentAction.Send OWN =
      new AgentAction.Send("It takes ten days now.", "refund@v1");
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
    return special(FIVE_DAYS, handling);
  }

  private static Faq special(Faq faq, Handling handling) {
    Content plain = faq.content();
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
    return new Faq(faq.id(), faq.version(), content, List.of());
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
    Pressed own = fake.act(INES, id, OWN);
    Pressed read = fake.act(INES, id, new AgentAction.Send(OWN.text(), OWN.faq(), NEWS));

    assertThat(word).isEqualTo(new EntryChanged("Refunds", How.REPLACED));
    assertThat(own).isInstanceOf(Pressed.Warned.class);
    assertThat(((Pressed.Warned) own).findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Finding.Kind.ENTRY_CHANGED);
          assertThat(finding.words()).contains("“Refunds” was changed", "“It takes ten days.”");
        });
    assertThat(read).isInstanceOf(Pressed.Done.class);
  }

  @Test
  void theEditorSaysSoAtEachKeyAndOldWordsAreKeptIn() {
    TicketId id = asked(FIVE_DAYS);
    assertThat(told(id, "It takes five days. ^IO")).isEmpty();
    fake.answers.know();

    assertThat(told(id, "It takes five days, Jane. ^IO"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.WARN);
          assertThat(finding.words()).contains("is not in use any more");
        });
    assertThat(told(id, "It takes\nfive days. ^IO")).singleElement().matches(Finding::blocks);
  }

  @Test
  void whatTheEntrySaysNowIsHeldToThatVersionWhereverItWasBegun() {
    TicketId id = asked(FIVE_DAYS);
    fake.answers.know(TEN_DAYS);

    Pressed pressed = fake.act(INES, id, new AgentAction.Send("It takes ten days.", "refund@v1"));

    assertThat(pressed).isInstanceOf(Pressed.Done.class);
    assertThat(fake.story(id).events().getLast())
        .isInstanceOfSatisfying(
            TicketEvent.SendingStarted.class,
            sending -> assertThat(sending.faq()).isEqualTo("refund@v2"));
  }

  @Test
  void anotherWordingToFindItByMakesNoOldWords() {
    TicketId id = asked(FIVE_DAYS);
    Content more = FIVE_DAYS.content().asked(List.of("where is my money", "refund?"));
    fake.answers.know(new Faq(FIVE_DAYS.id(), "v2", more, List.of()));

    assertThat(told(id, "It takes five days, Jane. ^IO")).isEmpty();
    assertThat(fake.act(INES, id, new AgentAction.Send("It takes five days.", "refund@v1")))
        .isInstanceOf(Pressed.Done.class);
  }

  @Test
  void aSignOffThatIsGivenLateSendsNoOldWordsAndIsShownWhatHolds() {
    TicketId id = waiting();
    fake.answers.know(special(TEN_DAYS, Handling.NEEDS_SIGN_OFF));

    Pressed late = fake.act(MIREILLE, id, new AgentAction.SignOff(version(id)));
    assertThat(late)
        .isEqualTo(
            new OldWords(
                new EntryChanged("Refunds", How.REPLACED),
                "It takes five days.",
                "It takes ten days."));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.AwaitingSignOff.class);

    fake.act(MIREILLE, id, new AgentAction.ChangeDraft(version(id), "It takes ten days."));
    Pressed now = fake.act(MIREILLE, id, new AgentAction.SignOff(version(id)));
    assertThat(now).isInstanceOf(Pressed.Done.class);
    assertThat(fake.outbox.waiting(9)).hasSize(1);
    assertThat(fake.story(id).events().getLast())
        .isInstanceOfSatisfying(
            TicketEvent.SendingStarted.class,
            sending -> assertThat(sending.faq()).isEqualTo("refund@v2"));
  }

  @Test
  void whatAnApproverChangedKeepsItsEntryForTheEditorToo() {
    TicketId id = waiting();
    fake.act(MIREILLE, id, new AgentAction.ChangeDraft(version(id), "It takes five days, Jo."));

    fake.act(MIREILLE, id, new AgentAction.ReturnDraft(version(id), "Look again."));

    assertThat(fake.drafts.begun(fake.story(id)).orElseThrow().faq()).isEqualTo("refund@v1");
  }

  @Test
  void whoSignsOffOrSendsAgainAnAgentsOwnWordsIsAskedOnce() {
    TicketId id = asked(special(Handling.NEEDS_SIGN_OFF));
    fake.act(INES, id, new AgentAction.Send("It takes five days, Jo.", "refund@v1"));
    fake.answers.know(TEN_DAYS);

    assertThat(fake.act(MIREILLE, id, new AgentAction.SignOff(version(id))))
        .isInstanceOf(Pressed.Warned.class);
    fake.x.losing("timeout", false);
    assertThat(fake.act(MIREILLE, id, new AgentAction.SignOff(version(id), NEWS)))
        .isInstanceOf(Pressed.Done.class);

    parked();
    assertThat(fake.act(MIREILLE, id, new AgentAction.SendAgain()))
        .isInstanceOf(Pressed.Warned.class);
    assertThat(fake.act(MIREILLE, id, new AgentAction.SendAgain(NEWS)))
        .isInstanceOf(Pressed.Done.class);
  }

  @Test
  void whatIsSentBackForItKeepsItsWordsAndTheEditorSaysWhy() {
    TicketId id = waiting();
    fake.answers.know();

    assertThat(fake.act(MIREILLE, id, new AgentAction.SignOff(version(id))))
        .isEqualTo(
            new OldWords(new EntryChanged("Refunds", How.RETIRED), "It takes five days.", ""));
    fake.act(MIREILLE, id, new AgentAction.ReturnDraft(version(id), "It is retired."));

    Begun begun = fake.drafts.begun(fake.story(id)).orElseThrow();
    assertThat(begun.text()).isEqualTo("It takes five days.");
    assertThat(told(id, begun.text())).singleElement().matches(Finding::blocks);
  }

  @Test
  void aReplyInDoubtIsNotSentAgainInOldWordsAndDroppingItKeepsThem() {
    TicketId id = asked(FIVE_DAYS);
    fake.x.losing("timeout", false);
    fake.act(INES, id, new AgentAction.Approve(0));
    parked();
    fake.answers.know(TEN_DAYS);

    assertThat(fake.act(INES, id, new AgentAction.SendAgain()))
        .isEqualTo(
            new OldWords(
                new EntryChanged("Refunds", How.REPLACED),
                "It takes five days.",
                "It takes ten days."));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Parked.class);

    fake.act(INES, id, new AgentAction.Drop());
    assertThat(fake.drafts.begun(fake.story(id)).orElseThrow().faq()).isEqualTo("refund@v1");
    assertThat(shown(id)).extracting(SuggestedAnswer::text).containsExactly("It takes ten days.");
  }

  @Test
  void aReplyThatWaitedForXsPaceDoesNotGoOutInOldWordsAndItsTextIsKept() {
    FakeDesk slow = FakeDesk.holding(Duration.ofMinutes(5));
    slow.answers.know(FIVE_DAYS);
    TicketId id = slow.take(Tweet.tweet("100"));
    slow.act(INES, id, new AgentAction.Approve(0));
    slow.answers.know(TEN_DAYS);
    slow.clock.push(Duration.ofMinutes(5));
    slow.sendAll();

    assertThat(slow.x.asked()).isEmpty();
    assertThat(((TicketEvent.SendRefused) slow.story(id).events().getLast()).why())
        .isEqualTo(SendRefusal.OLD_WORDS);
    Begun begun = slow.drafts.begun(slow.story(id)).orElseThrow();
    assertThat(begun.text()).isEqualTo("It takes five days.");
    assertThat(begun.faq()).isEqualTo("refund@v1");
  }

  @Test
  void anAgentsOwnWordsGoOutThoughTheEntryChangedWhileTheyWaited() {
    FakeDesk slow = FakeDesk.holding(Duration.ofMinutes(5));
    slow.answers.know(FIVE_DAYS);
    TicketId id = slow.take(Tweet.tweet("100"));
    slow.act(INES, id, new AgentAction.Send("It takes five days, Jo.", "refund@v1"));
    slow.answers.know(TEN_DAYS);
    slow.clock.push(Duration.ofMinutes(5));
    slow.sendAll();

    assertThat(slow.x.asked()).hasSize(1);
  }

  /** What the editor says of the entry that a draft was begun with. */
  private List<Finding> told(TicketId id, String text) {
    return fake
        .proofreading
        .findings(fake.ticket(id), new Draft(text, "refund@v1"), "IO", Road.PUBLIC)
        .stream()
        .filter(finding -> finding.kind() == Finding.Kind.ENTRY_CHANGED)
        .toList();
  }

  /** What was sent is not found on X. */
  private void parked() {
    fake.sendAll();
    fake.push(Consequences.FIRST_LOOK);
    fake.push(Consequences.NEXT_LOOK);
  }

  /** A reply in the entry's words, which somebody else has to read. */
  private TicketId waiting() {
    TicketId id = asked(special(Handling.NEEDS_SIGN_OFF));
    fake.act(INES, id, new AgentAction.Approve(0));
    return id;
  }

  private int version(TicketId id) {
    return ((Ticket.AwaitingSignOff) fake.ticket(id)).signOff().version();
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

    flagging.act(INES, id, new AgentAction.Send("It takes five days, Jo.", "refund@v1", NEWS));

    assertThat(flagging.ticket(id)).isInstanceOf(Ticket.AwaitingSignOff.class);
  }
}
