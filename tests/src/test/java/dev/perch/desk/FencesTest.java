package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.guard.Finding;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a write is checked against: the claim and the customer's word that the person saw. */
class FencesTest {
  private static final String INES = FakePeople.INES;
  private static final Duration LEASE = Waits.USUAL.lease();

  private final FakeDesk fake = new FakeDesk();
  private TicketId id;

  FencesTest() {
    fake.answers.know(FakeAnswers.faq("refund", "Refunds", "Hi, it takes five days."));
    id = fake.take(Tweet.tweet("100"));
  }

  static List<AgentAction> writes() {
    return List.of(
        new AgentAction.Send("It takes five days.", null),
        new AgentAction.Approve(0),
        new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/555"),
        new AgentAction.HandOff(FakeDesk.PR, "Yours"),
        new AgentAction.Resolve(),
        new AgentAction.Dismiss(),
        new AgentAction.Release());
  }

  @ParameterizedTest
  @MethodSource("writes")
  void aClaimThatHasLapsedWritesNothing(AgentAction write) {
    fake.act(INES, id, new AgentAction.Claim());
    Press old = fake.press(INES, id);
    fake.push(LEASE);

    Pressed pressed = fake.desk.act(old, write);

    assertThat(pressed)
        .asInstanceOf(type(Pressed.Stale.class))
        .extracting(Pressed.Stale::since)
        .isEqualTo(List.of(fake.story(id).events().getLast()));
    assertThat(fake.happened(id)).containsExactly("Opened", "Claimed", "Lapsed");
  }

  @ParameterizedTest
  @MethodSource("writes")
  void anEarlierClaimOfTheSamePersonWritesNothing(AgentAction write) {
    fake.act(INES, id, new AgentAction.Claim());
    Press old = fake.press(INES, id);
    fake.push(LEASE);
    fake.act(INES, id, new AgentAction.Claim());

    Pressed pressed = fake.desk.act(old, write);

    assertThat(pressed).isInstanceOf(Pressed.Stale.class);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
  }

  @Test
  void nobodySendsOrClosesOverAWordThatTheyHaveNotRead() {
    fake.act(INES, id, new AgentAction.Claim());
    Press before = fake.press(INES, id);
    fake.take(Tweet.tweet("101").answering("100", "100").saying("Hello?"));
    List<AgentAction> answers =
        List.of(
            new AgentAction.Send("It takes five days.", null),
            new AgentAction.Approve(0),
            new AgentAction.Resolve(),
            new AgentAction.Dismiss());

    for (AgentAction answer : answers) {
      Pressed pressed = fake.desk.act(before, answer);
      assertThat(pressed)
          .asInstanceOf(type(Pressed.Stale.class))
          .extracting(stale -> stale.since().getLast())
          .isInstanceOf(TicketEvent.CustomerWrote.class);
    }
    assertThat(fake.happened(id)).containsExactly("Opened", "Claimed", "CustomerWrote");
  }

  @Test
  void anEditVoidsWhatWasAboutToBeApproved() {
    Press before = fake.press(INES, id);
    fake.take(Tweet.tweet("100").edited("102").saying("Never mind"));

    assertThat(fake.desk.act(before, new AgentAction.Approve(0))).isInstanceOf(Pressed.Stale.class);
  }

  @Test
  void anAnswerByHandAnswersTheWordThatThePersonSaw() {
    fake.act(INES, id, new AgentAction.Claim());
    Press before = fake.press(INES, id);
    fake.take(Tweet.tweet("101").answering("100", "100").saying("And my parcel?"));

    fake.desk.act(before, new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/555"));

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
    assertThat(fake.ticket(id).facts().waitingSince()).isNotNull();
    assertThat(fake.ticket(id).facts().replies()).hasSize(1);
  }

  @Test
  void aSuggestionGoesOutAsTheCardShowedItSignedByWhoPressed() {
    Pressed pressed = fake.act(INES, id, new AgentAction.Approve(0));
    fake.sendAll();

    assertThat(pressed).isInstanceOf(Pressed.Done.class);
    assertThat(fake.x.asked())
        .extracting(FakeX.Post::text)
        .containsExactly("Hi, it takes five days. ^IO");
    assertThat(fake.story(id).events().get(2))
        .asInstanceOf(type(TicketEvent.SendingStarted.class))
        .extracting(TicketEvent.SendingStarted::faq)
        .isEqualTo("refund@v1");
  }

  @Test
  void whatTheBankSaysNowDoesNotChangeWhatTheCardShowed() {
    fake.answers.know(FakeAnswers.faq("refund", "Refunds", "Never."));

    fake.act(INES, id, new AgentAction.Approve(0));
    fake.sendAll();

    assertThat(fake.x.asked().getFirst().text()).startsWith("Hi, it takes five days.");
  }

  @Test
  void aReplyGoesOutAsTheHandleToTheWordThatItAnswers() {
    fake.take(Tweet.tweet("101").answering("100", "100").saying("Hello?"));

    fake.act(INES, id, new AgentAction.Send("Sorry for the wait.", null));
    fake.sendAll();

    FakeX.Post post = fake.x.asked().getFirst();
    assertThat(post.handle()).isEqualTo("AcmeCare");
    assertThat(post.target()).isEqualTo("101");
    assertThat(post.text()).isEqualTo("Sorry for the wait. ^IO");
  }

  @Test
  void whatMayNotGoOutIsBlockedBeforeAnythingIsRecorded() {
    Pressed pressed = fake.act(INES, id, new AgentAction.Send("Hi {first_name}", null));

    assertThat(pressed)
        .asInstanceOf(type(Pressed.Blocked.class))
        .extracting(blocked -> blocked.findings().getFirst().kind())
        .isEqualTo(Finding.Kind.PLACEHOLDER);
    assertThat(fake.happened(id)).containsExactly("Opened");
  }

  @Test
  void whereXTakesNoReplyNoneIsApproved() {
    id = fake.take(Tweet.tweet("200").by(Tweet.PAUL).takingNoReply());

    assertThat(fake.act(INES, id, new AgentAction.Approve(0)))
        .isEqualTo(new Pressed.ReplyNotAllowed());
    assertThat(fake.happened(id)).containsExactly("Opened");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "https://x.com/Other/status/1",
        "https://evil.com/x.com/AcmeCare/status/1",
        "https://x.com/AcmeCare",
        "http://x.com/AcmeCare/status/1",
        "https://x.com/AcmeCare/status/12345678901234567890"
      })
  void onlyALinkToAPostOfThisHandleProvesAnAnswer(String link) {
    assertThat(fake.act(INES, id, new AgentAction.RepliedByHand(link)))
        .isEqualTo(new Pressed.NoSuchPost());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.com/AcmeCare/status/555",
        " https://twitter.com/acmecare/status/555?s=20 ",
        "https://www.x.com/AcmeCare/status/555/photo/1"
      })
  void aLinkIsTakenHoweverXWritesIt(String link) {
    fake.act(INES, id, new AgentAction.RepliedByHand(link));

    assertThat(fake.ticket(id).facts().lastReply().orElseThrow().tweet()).isEqualTo("555");
  }
}
