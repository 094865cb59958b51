package dev.perch.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Mention;
import dev.perch.desk.SaltedHash;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which ticket a mention becomes part of. */
class IntakeTest {
  private static final String INES = FakePeople.INES;
  private static final TicketId FIRST = new TicketId("100");
  private final FakeDesk fake = new FakeDesk();

  @Test
  void aFirstTweetOpensATicketNamedAfterIt() {
    TicketId id = fake.take(Tweet.tweet("100"));

    TicketEvent.Opened opened = (TicketEvent.Opened) fake.story(id).events().getFirst();
    assertThat(id).isEqualTo(FIRST);
    assertThat(opened.team()).isEqualTo(FakeDesk.CARE);
    assertThat(opened.earlier()).isZero();
    assertThat(opened.tweet().hash())
        .isEqualTo(SaltedHash.of(FakeDesk.SALT, "Where is my refund?"));
    assertThat(fake.stories.words(id).mention("100")).contains(Tweet.tweet("100").mention());
  }

  @Test
  void whatPeopleWroteStandsInNoEvent() {
    TicketId id = fake.take(Tweet.tweet("100").saying("My secret is safe"));

    assertThat(fake.story(id).events().toString()).doesNotContain("secret", "Jane");
  }

  @Test
  void aTweetSeenTwiceChangesNothing() {
    TicketId id = fake.take(Tweet.tweet("100"));
    TicketId again = fake.take(Tweet.tweet("100"));

    assertThat(again).isEqualTo(id);
    assertThat(fake.happened(id)).containsExactly("Opened");
  }

  @Test
  void aReplyJoinsTheCustomersTicketOfThatConversation() {
    fake.take(Tweet.tweet("100"));

    assertThat(fake.take(Tweet.tweet("101").answering("9001", "100"))).isEqualTo(FIRST);
    assertThat(fake.happened(FIRST)).containsExactly("Opened", "CustomerWrote");
  }

  @Test
  void aSecondCustomerInTheSameThreadHasATicketOfTheirOwn() {
    fake.take(Tweet.tweet("100"));

    TicketId second = fake.take(Tweet.tweet("101").by(Tweet.PAUL).answering("100", "100"));

    assertThat(second).isEqualTo(new TicketId("101"));
  }

  @Test
  void theSameCustomerHasATicketWithEachHandle() {
    fake.take(Tweet.tweet("100"));

    TicketId second = fake.take(Tweet.tweet("101").to("AcmeNews"));

    assertThat(second).isEqualTo(new TicketId("101"));
    assertThat(fake.ticket(second).facts().team()).isEqualTo(FakeDesk.PR);
    assertThat(fake.ticket(second).facts().earlier()).isEqualTo(1);
  }

  @Test
  void aNewTopLevelTweetJoinsTheCustomersOpenTicket() {
    fake.take(Tweet.tweet("100"));

    assertThat(fake.take(Tweet.tweet("101"))).isEqualTo(FIRST);
  }

  @Test
  void repliesToATopLevelTweetThatJoinedFindTheSameTicket() {
    fake.take(Tweet.tweet("100"));
    fake.take(Tweet.tweet("101"));

    assertThat(fake.take(Tweet.tweet("102").answering("101", "101"))).isEqualTo(FIRST);
  }

  @Test
  void aReplyInAnotherConversationIsANewTicket() {
    fake.take(Tweet.tweet("100"));

    assertThat(fake.take(Tweet.tweet("201").answering("200", "200")))
        .isEqualTo(new TicketId("201"));
  }

  @Test
  void aTopLevelTweetAfterTheEndIsANewTicket() {
    closed();

    assertThat(fake.take(Tweet.tweet("101"))).isEqualTo(new TicketId("101"));
    assertThat(fake.ticket(new TicketId("101")).facts().earlier()).isEqualTo(1);
  }

  @Test
  void aReplyReopensAClosedTicketForSevenDays() {
    closed();
    Instant lastMoment = fake.clock.instant().plus(Ticket.REOPENS_FOR).minusMillis(1);

    TicketId id = fake.take(Tweet.tweet("101").answering("100", "100").at(lastMoment));

    assertThat(id).isEqualTo(FIRST);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
  }

  @Test
  void aReplyAfterSevenDaysIsANewTicket() {
    closed();
    Instant tooLate = fake.clock.instant().plus(Ticket.REOPENS_FOR);

    TicketId id = fake.take(Tweet.tweet("101").answering("100", "100").at(tooLate));

    assertThat(id).isEqualTo(new TicketId("101"));
    assertThat(fake.ticket(FIRST)).isInstanceOf(Ticket.Dismissed.class);
  }

  @Test
  void furtherRepliesThenBelongToTheNewTicket() {
    closed();
    Instant later = fake.clock.instant().plus(Duration.ofDays(8));
    fake.take(Tweet.tweet("101").answering("100", "100").at(later));

    assertThat(fake.take(Tweet.tweet("102").answering("101", "100").at(later)))
        .isEqualTo(new TicketId("101"));
  }

  @Test
  void anEditIsToldOnceAndItsWordsReplaceTheOld() {
    fake.take(Tweet.tweet("100"));
    fake.take(Tweet.tweet("100").edited("103").saying("Found it!"));
    fake.take(Tweet.tweet("100").edited("103").saying("Found it!"));

    assertThat(fake.happened(FIRST)).containsExactly("Opened", "CustomerEdited");
    assertThat(fake.stories.words(FIRST).mention("100").orElseThrow().text())
        .isEqualTo("Found it!");
    assertThat(fake.register.known("AcmeCare", java.util.List.of("103"))).containsExactly("103");
  }

  @Test
  void aTweetFirstSeenAfterItsEditIsOneTicketUnderItsOldestId() {
    fake.take(Tweet.tweet("100").edited("103"));
    fake.take(Tweet.tweet("100").edited("103"));

    assertThat(fake.happened(FIRST)).containsExactly("Opened");
    assertThat(fake.ticket(FIRST).facts().lastWord().latest()).isEqualTo("103");
  }

  @Test
  void aSkippedMentionIsCountedOnceWithItsReason() {
    Mention retweet = Tweet.tweet("100").skipped(Mention.Skip.RETWEET).mention();

    fake.intake.take(retweet);
    fake.intake.take(retweet);

    assertThat(fake.register.skipped()).isEqualTo(Map.of(Mention.Skip.RETWEET, 1L));
    assertThat(fake.register.ofTweet("100")).isEmpty();
  }

  @Test
  void aMentionIsNotGivenUpWhenItsTicketIsBusy() {
    fake.take(Tweet.tweet("100"));
    Mention reply = Tweet.tweet("101").answering("100", "100").mention();
    fake.line.overtaken(3);

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> fake.intake.take(reply));
    fake.intake.take(reply);

    assertThat(fake.happened(FIRST)).containsExactly("Opened", "CustomerWrote");
  }

  @Test
  void aMentionWhoseAnswerGotLostIsTakenAgainAndKeptOnce() {
    fake.take(Tweet.tweet("100"));
    Mention reply = Tweet.tweet("101").answering("100", "100").mention();
    fake.line.losesAnswer();

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> fake.intake.take(reply));
    fake.intake.take(reply);

    assertThat(fake.happened(FIRST)).containsExactly("Opened", "CustomerWrote");
  }

  @Test
  void theBankIsAskedWithAllThatIsUnanswered() {
    fake.take(Tweet.tweet("100").saying("Where is my refund?"));
    fake.take(Tweet.tweet("101").answering("100", "100").saying("hello??"));

    assertThat(fake.answers.asked()).last().isEqualTo("Where is my refund?\nhello??");
  }

  @Test
  void whatWasAnsweredIsNotAskedAgain() {
    fake.take(Tweet.tweet("100").saying("Where is my refund?"));
    fake.act(INES, FIRST, new AgentAction.Send("Five days.", null));
    fake.sendAll();
    fake.take(Tweet.tweet("101").answering("9001", "100").saying("And my parcel?").at(later()));

    assertThat(fake.answers.asked()).last().isEqualTo("And my parcel?");
  }

  @Test
  void whatWasClosedIsNotAskedAgain() {
    closed();
    fake.take(Tweet.tweet("101").answering("100", "100").saying("Do you deliver?").at(later()));

    assertThat(fake.answers.asked()).last().isEqualTo("Do you deliver?");
  }

  @Test
  void suggestionsAreKeptFilledInForTheCustomer() {
    fake.answers.know(FakeAnswers.faq("refund", "Refunds", "Hi {first_name}, five days."));
    fake.take(Tweet.tweet("100"));

    assertThat(fake.stories.words(FIRST).suggested(0))
        .extracting(SuggestedAnswer::text)
        .containsExactly("Hi Jane, five days.");
    assertThat(fake.ticket(FIRST).facts().suggested())
        .containsExactly(new TicketEvent.Suggested("refund", "v1"));
  }

  @Test
  void aFollowUpWhileAReplyIsRefusedLeavesTheOwnerInPlace() {
    fake.take(Tweet.tweet("100"));
    fake.x.refusing(SendRefusal.TOO_MANY);
    fake.act(INES, FIRST, new AgentAction.Send("Five days.", null));
    fake.take(Tweet.tweet("101").answering("100", "100"));
    fake.sendAll();

    assertThat(fake.ticket(FIRST).held().orElseThrow().by().value()).isEqualTo(INES);
  }

  private Instant later() {
    return fake.clock.instant().plusSeconds(60);
  }

  private void closed() {
    fake.take(Tweet.tweet("100"));
    assertThat(fake.act(INES, FIRST, new AgentAction.Dismiss())).isInstanceOf(Pressed.Done.class);
  }
}
