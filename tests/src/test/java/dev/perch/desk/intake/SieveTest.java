package dev.perch.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Customer;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Mention.Skip;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was put aside, and what asks nothing, becomes no ticket; it is counted, and can be undone.
 */
class SieveTest {
  private static final Customer CRIER = new Customer("900", "crier", "Town Crier", 12, false);
  private static final Customer OTHER = new Customer("901", "other", "Another", 12, false);
  private static final String CRY =
      "@AcmeCare come to our great market on Sunday, all welcome! https://t.co/abc";

  private final FakeDesk fake = new FakeDesk();

  private TicketId putAside() {
    TicketId id = fake.take(Tweet.tweet("100").by(CRIER).saying(CRY));
    assertThat(fake.notForUs.put(fake.press(FakePeople.INES, id))).isInstanceOf(Pressed.Done.class);
    return id;
  }

  private boolean becomesATicket(Tweet tweet) {
    fake.intake.take(tweet.mention());
    return fake.register.ofTweet(tweet.mention().id()).isPresent();
  }

  @Test
  void notForUsDismissesTheTicketAndCatchesWhatItsAuthorWritesInNearlyTheSameWords() {
    TicketId id = putAside();

    boolean ticket =
        becomesATicket(
            Tweet.tweet("200")
                .by(CRIER)
                .saying(
                    "@AcmeCare come to our great market on Monday, all welcome! https://t.co/x"));

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Dismissed.class);
    assertThat(ticket).isFalse();
    assertThat(fake.register.skipped()).isEqualTo(Map.of(Skip.NOT_FOR_US, 1L));
    assertThat(fake.asides.all())
        .singleElement()
        .satisfies(aside -> {
          assertThat(aside.by()).isEqualTo(FakePeople.INES);
          assertThat(aside.holds()).isTrue();
          assertThat(aside.caught().newest()).containsExactly("200");
        });
  }

  @Test
  void othersAreCaughtOnlyWithExactlyTheseWords() {
    putAside();

    assertThat(becomesATicket(Tweet.tweet("200").by(OTHER).saying(CRY.toUpperCase(Locale.ROOT))))
        .isFalse();
    assertThat(becomesATicket(Tweet.tweet("300").by(OTHER).saying(CRY + " Where is my order?")))
        .isTrue();
  }

  @Test
  void whatElseItsAuthorWritesIsATicket() {
    putAside();

    assertThat(becomesATicket(Tweet.tweet("200").by(CRIER).saying("@AcmeCare where is my order?")))
        .isTrue();
  }

  @Test
  void takenBackItCatchesNothingAnyMore() {
    TicketId id = putAside();

    assertThat(fake.asides.takeBack(id, FakePeople.MIREILLE, "undo:1")).isTrue();

    assertThat(fake.asides.takeBack(id, FakePeople.MIREILLE, "undo:2")).isFalse();
    assertThat(becomesATicket(Tweet.tweet("200").by(CRIER).saying(CRY))).isTrue();
    assertThat(fake.asides.all()).isEmpty();
  }

  @Test
  void reopeningTheTicketEndsItsRule() {
    TicketId id = putAside();
    becomesATicket(Tweet.tweet("200").by(CRIER).saying(CRY));

    fake.act(FakePeople.INES, id, new AgentAction.Reopen());
    fake.act(FakePeople.INES, id, new AgentAction.Resolve());

    assertThat(becomesATicket(Tweet.tweet("300").by(CRIER).saying(CRY))).isTrue();
    assertThat(fake.asides.all().getFirst().holds()).isFalse();
  }

  @Test
  void whoseWordsWereRemovedCatchesNothing() {
    TicketId id = putAside();

    fake.stories.erase(id);
    fake.clock.push(Duration.ofSeconds(10));

    assertThat(becomesATicket(Tweet.tweet("200").by(CRIER).saying(CRY))).isTrue();
  }

  @Test
  void whoMayNotDismissTeachesNothing() {
    TicketId id = fake.take(Tweet.tweet("100").by(CRIER).saying(CRY));

    Pressed pressed =
        fake.notForUs.put(new Press("T0ELSEWHERE", "U0NOBODY", id, "press:1", Press.NO_CLAIM, 0));

    assertThat(pressed).isInstanceOf(Pressed.Stranger.class);
    assertThat(fake.asides.all()).isEmpty();
  }

  @Test
  void whatWasDismissedBeforeIsPutAsideLater() {
    TicketId id = fake.take(Tweet.tweet("100").by(CRIER).saying(CRY));
    fake.act(FakePeople.INES, id, new AgentAction.Dismiss());

    assertThat(fake.notForUs.put(fake.press(FakePeople.INES, id))).isInstanceOf(Pressed.Done.class);

    assertThat(becomesATicket(Tweet.tweet("200").by(CRIER).saying(CRY))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@AcmeCare thank you!", "@AcmeCare 🙏🙏", "Thanks, @AcmeCare ❤️"})
  void thanksOfSomebodyWhoseTicketIsClosedIsCounted(String words) {
    TicketId id = fake.take(Tweet.tweet("100"));
    fake.act(FakePeople.INES, id, new AgentAction.Dismiss());

    boolean ticket = becomesATicket(Tweet.tweet("200").answering("100", "100").saying(words));

    assertThat(ticket).isFalse();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Dismissed.class);
    assertThat(fake.register.skipped()).isEqualTo(Map.of(Skip.CHATTER, 1L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@AcmeCare thank you?", "@AcmeCare thanks for nothing", "@AcmeCare thanks 4711"})
  void whatMayBeMoreThanThanksIsATicket(String words) {
    TicketId id = fake.take(Tweet.tweet("100"));
    fake.act(FakePeople.INES, id, new AgentAction.Dismiss());

    assertThat(becomesATicket(Tweet.tweet("200").saying(words))).isTrue();
  }

  @Test
  void thanksOfANewcomerAndIntoAnOpenTicketAreSeen() {
    assertThat(becomesATicket(Tweet.tweet("100").saying("@AcmeCare thank you!"))).isTrue();
    assertThat(
            becomesATicket(
                Tweet.tweet("200").answering("100", "100").saying("@AcmeCare thank you!")))
        .isTrue();
  }
}
