package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.FakeX;
import dev.perch.desk.TimerKind;
import dev.perch.desk.Tweet;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.acts.Pressed.NotYoursToSign.Why;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.SignOff;
import dev.perch.ticket.SignOffVoid;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.Ticket.AwaitingSignOff;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A second pair of eyes, and a third: what they agree to, and what ends it. */
class SigningOffTest {
  private static final String INES = FakePeople.INES;
  private static final String TOMAS = FakePeople.TOMAS;
  private static final String WREN = FakePeople.WREN;
  private static final String LUCIAN = FakePeople.LUCIAN;
  private static final String HELGA = FakePeople.HELGA;
  private static final String MIREILLE = FakePeople.MIREILLE;

  private static final SignOffRules RULES =
      new SignOffRules(
          List.of(words("recall", "pr", "legal", "lead"), words("lawsuit", "legal")),
          Desk.LEAD,
          Optional.empty(),
          Desk.LEAD);

  private final FakeDesk fake = new FakeDesk(RULES);
  private final TicketId id = fake.take(Tweet.tweet("100"));

  private static SignOffRules.Rule words(String word, String... by) {
    return new SignOffRules.Rule(null, List.of(word), 0, null, null, false, List.of(by));
  }

  @Test
  void whatATraineeSendsGoesOutOnceAColleagueAgrees() {
    done(WREN, new AgentAction.Send("It takes five days.", null));
    assertThat(fake.outbox.waiting(9)).isEmpty();

    done(INES, approve());
    fake.sendAll();

    assertThat(posted()).containsExactly("It takes five days. ^WA");
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
    assertThat(fake.ticket(id).facts().lastReply().orElseThrow().by()).isEqualTo(agent(WREN));
  }

  @Test
  void noTraineeAgreesToAnythingAndNobodyToTheirOwnWords() {
    done(WREN, new AgentAction.Send("It takes five days.", null));

    assertThat(why(WREN, approve())).isEqualTo(Why.OWN_WORDS);

    done(INES, new AgentAction.ReturnDraft(signOff().version(), "Say sorry"));
    done(WREN, new AgentAction.Release());
    done(INES, new AgentAction.Send("It is a recall.", null));
    assertThat(why(WREN, approve())).isEqualTo(Why.LEARNING);
  }

  @Test
  void threeAgreeInTheirOrder() {
    done(INES, new AgentAction.Send("It is a recall.", null));
    assertThat(why(HELGA, approve())).isEqualTo(Why.NOT_HELD);

    done(LUCIAN, approve());
    assertThat(why(LUCIAN, approve())).isEqualTo(Why.AGREED_BEFORE);
    done(HELGA, approve());
    assertThat(fake.outbox.waiting(9)).isEmpty();
    done(MIREILLE, approve());

    assertThat(fake.outbox.waiting(9)).hasSize(1);
    assertThat(fake.happened(id))
        .containsExactly(
            "Opened",
            "Claimed",
            "SignOffAsked",
            "SignOffGiven",
            "SignOffGiven",
            "SignOffGiven",
            "SendingStarted");
  }

  @Test
  void whoIsAskedForTheWrongTurnReadsWhoseItIs() {
    done(INES, new AgentAction.Send("It is a recall.", null));

    Pressed pressed = fake.act(TOMAS, id, approve());

    assertThat(pressed)
        .isEqualTo(new Pressed.NotYoursToSign("pr", Why.NOT_HELD, List.of(agent(LUCIAN))));
  }

  @Test
  void aCustomersFurtherWordEndsItAndTheDraftIsKept() {
    done(INES, new AgentAction.Send("It is a recall.", null));
    Press late = fake.press(LUCIAN, id);
    AgentAction approval = approve();
    fake.take(Tweet.tweet("101").answering("100", "100").saying("Never mind"));

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
    assertThat(last())
        .isInstanceOfSatisfying(
            TicketEvent.SignOffVoided.class,
            voided -> assertThat(voided.why()).isEqualTo(SignOffVoid.CUSTOMER_WROTE));
    assertThat(fake.desk.act(late, approval)).isInstanceOf(Pressed.Stale.class);
    assertThat(fake.drafts.begun(fake.story(id)).orElseThrow().text()).isEqualTo("It is a recall.");
  }

  @Test
  void anEditOfTheTweetEndsItToo() {
    done(INES, new AgentAction.Send("It is a recall.", null));

    fake.take(Tweet.tweet("100").edited("103").saying("Where is my parcel?"));

    assertThat(last())
        .isInstanceOfSatisfying(
            TicketEvent.SignOffVoided.class,
            voided -> assertThat(voided.why()).isEqualTo(SignOffVoid.CUSTOMER_EDITED));
  }

  @Test
  void whatAnApproverChangesIsAgreedToAnewAndStaysItsAuthors() {
    done(INES, new AgentAction.Send("It is a recall.", null));
    done(LUCIAN, approve());
    AgentAction ofTheFirst = new AgentAction.SignOff(signOff().version());

    done(HELGA, new AgentAction.ChangeDraft(signOff().version(), "It may be a recall. ^IO"));

    assertThat(signOff().given()).isEmpty();
    assertThat(fake.act(LUCIAN, id, ofTheFirst)).isInstanceOf(Pressed.Stale.class);
    List.of(LUCIAN, HELGA, MIREILLE).forEach(person -> done(person, approve()));
    fake.sendAll();
    assertThat(posted()).containsExactly("It may be a recall. ^IO");
  }

  @Test
  void sentBackItIsItsAuthorsAgainWithTheReason() {
    done(INES, new AgentAction.Send("There is a lawsuit.", null));

    done(HELGA, new AgentAction.ReturnDraft(signOff().version(), "Never say that."));

    assertThat(fake.ticket(id).held().orElseThrow().by()).isEqualTo(agent(INES));
    assertThat(fake.stories.words(id).text(3)).contains("Never say that.");
    assertThat(fake.timers.at(id, TimerKind.LAPSE)).isPresent();
  }

  @Test
  void whereOnlyTheAuthorHoldsTheRoleADeputyMayAtOnce() {
    fake.people.give("legal", INES);

    done(INES, new AgentAction.Send("There is a lawsuit.", null));

    assertThat(signOff().deputy()).isTrue();
    done(MIREILLE, approve());
    assertThat(fake.outbox.waiting(9)).hasSize(1);
  }

  @Test
  void whereNobodyElseEverCouldItIsNotPutUp() {
    fake.people.give("legal", INES);
    fake.people.give(Desk.LEAD, INES);

    Pressed pressed = fake.act(INES, id, new AgentAction.Send("There is a lawsuit.", null));

    assertThat(pressed).isEqualTo(new Pressed.NobodyToSign("legal", Desk.LEAD));
    assertThat(fake.happened(id)).containsExactly("Opened");
  }

  @Test
  void afterATimeADeputyMayDecideAsWell() {
    done(INES, new AgentAction.Send("There is a lawsuit.", null));
    assertThat(why(MIREILLE, approve())).isEqualTo(Why.NOT_HELD);

    fake.push(Waits.USUAL.deputy());

    assertThat(last()).isInstanceOf(TicketEvent.DeputyCalled.class);
    done(MIREILLE, approve());
    assertThat(fake.outbox.waiting(9)).hasSize(1);
  }

  @Test
  void anApproverWhoLeftDecidesNothing() {
    done(INES, new AgentAction.Send("There is a lawsuit.", null));
    Press press = fake.press(HELGA, id);
    AgentAction approval = approve();

    fake.people.deactivate(HELGA);
    fake.roster.changed();

    assertThat(fake.desk.act(press, approval)).isInstanceOf(Pressed.Stranger.class);
    assertThat(fake.ticket(id)).isInstanceOf(AwaitingSignOff.class);
  }

  @Test
  void aClaimDoesNotLapseWhileOthersRead() {
    done(INES, new AgentAction.Send("There is a lawsuit.", null));

    fake.push(Duration.ofHours(9));

    assertThat(fake.ticket(id)).isInstanceOf(AwaitingSignOff.class);
  }

  @Test
  void forgedAndReplayedVersionsApproveNothing() {
    done(INES, new AgentAction.Send("There is a lawsuit.", null));

    for (int version : new int[] {-1, 0, 1, 3, Integer.MAX_VALUE}) {
      assertThat(fake.act(HELGA, id, new AgentAction.SignOff(version)))
          .isInstanceOf(Pressed.Stale.class);
    }
    assertThat(fake.outbox.waiting(9)).isEmpty();
  }

  @Test
  void wordsThatWereChangedInTheStoreAreNotSent() {
    done(INES, new AgentAction.Send("There is a lawsuit.", null));
    int version = signOff().version();
    fake.stories.tamper(id, Words.text(version, "There is none."));

    done(HELGA, new AgentAction.SignOff(version));
    fake.sendAll();

    assertThat(posted()).isEmpty();
    assertThat(fake.alarms).isNotEmpty();
  }

  @Test
  void itsAuthorMayTakeItBack() {
    done(INES, new AgentAction.Send("There is a lawsuit.", null));

    done(INES, new AgentAction.Withdraw());

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
  }

  @Test
  void aParkedReplyThatWasSignedOffIsSentAgainOnlyByOneWhoMayAgree() {
    fake.x.losing("timeout", false);
    done(INES, new AgentAction.Send("There is a lawsuit.", null));
    done(HELGA, approve());
    fake.sendAll();
    fake.push(Duration.ofMinutes(1));
    fake.push(Duration.ofMinutes(1));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Parked.class);

    assertThat(fake.act(INES, id, new AgentAction.SendAgain()))
        .isEqualTo(new Pressed.OnlyFor("legal", List.of(agent(HELGA))));
    done(MIREILLE, new AgentAction.SendAgain());
  }

  private AgentAction approve() {
    return new AgentAction.SignOff(signOff().version());
  }

  private SignOff signOff() {
    return ((AwaitingSignOff) fake.ticket(id)).signOff();
  }

  private Why why(String person, AgentAction action) {
    return ((Pressed.NotYoursToSign) fake.act(person, id, action)).why();
  }

  private TicketEvent last() {
    return fake.story(id).events().getLast();
  }

  private List<String> posted() {
    return fake.x.asked().stream().map(FakeX.Post::text).toList();
  }

  private void done(String person, AgentAction action) {
    assertThat(fake.act(person, id, action)).isInstanceOf(Pressed.Done.class);
  }

  private static AgentId agent(String id) {
    return new AgentId(id);
  }
}
