package dev.perch.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Alarms;
import dev.perch.desk.FakePeople;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.Retention;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Words;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.SignOffRules;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.learning.LessonEvent;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Withdrawal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What customers take back is gone here, too, and nobody answers it. */
class RereadingTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final FakeDesk fake = new FakeDesk();
  private final TicketId id = fake.take(Tweet.tweet("100"));

  private TicketEvent last() {
    return fake.story(id).events().getLast();
  }

  private void approved() {
    fake.act(FakePeople.INES, id, new AgentAction.Send("It is on its way.", null));
  }

  private SendRefusal refused() {
    return fake.story(id).events().stream()
        .filter(TicketEvent.SendRefused.class::isInstance)
        .map(event -> ((TicketEvent.SendRefused) event).why())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void whatXShowsNoMoreLosesItsWordsWithinADayAndTheStoryKeepsTheFact(Withdrawal why) {
    fake.tweetCheck.gone("100", why);

    fake.clock.push(KeptTweets.EVERY);
    fake.rereading.once();

    assertThat(KeptTweets.EVERY).isLessThan(DAY);
    assertThat(last()).isEqualTo(new TicketEvent.Withdrawn(fake.clock.instant(), "100", why));
    assertThat(fake.stories.words(id).mentions()).isEmpty();
    assertThat(fake.stories.words(id).suggested(0)).isEmpty();
    assertThat(fake.places.behind(9)).contains(id);
  }

  @Test
  void aTweetThatStandsIsReadAgainEveryTwentyHoursAndNoSooner() {
    fake.clock.push(KeptTweets.EVERY.minusSeconds(1));
    fake.rereading.once();
    assertThat(fake.tweetCheck.looks).isEmpty();

    for (int day = 0; day < 3; day++) {
      fake.clock.push(KeptTweets.EVERY);
      fake.rereading.once();
      fake.rereading.once();
    }

    assertThat(fake.tweetCheck.looks).hasSize(3).containsOnly(List.of("100"));
  }

  @Test
  void aCustomerWhoWritesOnHidesNoDeletionBehindIt() {
    fake.clock.push(KeptTweets.EVERY.minusHours(1));
    fake.take(Tweet.tweet("101").answering("100", "100"));
    fake.tweetCheck.gone("100", Withdrawal.DELETED);

    fake.clock.push(Duration.ofHours(1));
    fake.rereading.once();

    assertThat(fake.stories.words(id).mentions()).containsOnlyKeys("101");
  }

  @Test
  void whatTheTicketTaughtTheBankGoesWithAnyOfItsTweets() {
    fake.take(Tweet.tweet("101").answering("100", "100"));
    FaqId faq = new FaqId("refund");
    LessonEvent learned =
        new LessonEvent.Learned(
            faq,
            new LessonEvent.Source(id.value(), 2, List.of("100", "101")),
            fake.clock.instant());
    fake.lessons.append("101", null, "reply:100:2", learned, "where is it and my name is Jo");
    fake.tweetCheck.gone("100", Withdrawal.DELETED);

    fake.clock.push(KeptTweets.EVERY);
    fake.rereading.once();

    assertThat(fake.lessons.of(faq)).isEmpty();
  }

  @Test
  void ofAnEditThatNobodySentUsTheNewTextIsTakenIn() {
    fake.tweetCheck.edited(
        "100", Tweet.tweet("100").edited("105").saying("Where is it, please?").mention());

    fake.clock.push(KeptTweets.EVERY);
    fake.rereading.once();

    assertThat(last()).isInstanceOf(TicketEvent.CustomerEdited.class);
    assertThat(fake.stories.words(id).mention("100").orElseThrow().text())
        .isEqualTo("Where is it, please?");
  }

  @Test
  void aReplyToATweetThatIsGoneIsNotSentAndTheCardSaysWhy() {
    approved();
    fake.tweetCheck.gone("100", Withdrawal.DELETED);

    fake.sendAll();

    assertThat(fake.x.asked()).isEmpty();
    assertThat(refused()).isEqualTo(SendRefusal.TWEET_GONE);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
    assertThat(fake.ticket(id).facts().lastWord().withdrawn()).isEqualTo(Withdrawal.DELETED);
    assertThat(fake.act(FakePeople.INES, id, new AgentAction.Send("Hello?", null)))
        .isInstanceOf(Pressed.ReplyNotAllowed.class);
  }

  @Test
  void aReplyToATweetThatSaysSomethingElseByNowIsNotSent() {
    approved();
    fake.tweetCheck.edited("100", Tweet.tweet("100").edited("105").saying("Thanks!").mention());

    fake.sendAll();

    assertThat(fake.x.asked()).isEmpty();
    assertThat(refused()).isEqualTo(SendRefusal.EDITED);
    assertThat(fake.stories.words(id).mention("100").orElseThrow().text()).isEqualTo("Thanks!");
  }

  @Test
  void anXThatCannotBeReadKeepsNobodyWaitingForAReply() {
    approved();
    fake.tweetCheck.down(true);

    fake.sendAll();

    assertThat(fake.x.asked()).hasSize(1);
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void whatXCannotBeAskedStaysDueAndTheLeadsHearBeforeTheDayIsOver() {
    fake.tweetCheck.down(true);
    fake.clock.push(KeptTweets.EVERY.plusHours(1));
    assertThatThrownBy(fake.rereading::once).isInstanceOf(Unavailable.class);
    assertThat(fake.alarms).isEmpty();

    fake.clock.push(Duration.ofMinutes(130));
    assertThatThrownBy(fake.rereading::once).isInstanceOf(Unavailable.class);
    assertThat(fake.alarms).extracting(Alarms.Alarm::about).containsExactly("rereading:AcmeCare");

    fake.tweetCheck.down(false);
    fake.tweetCheck.gone("100", Withdrawal.DELETED);
    fake.clock.push(Duration.ofMinutes(10));
    fake.rereading.once();
    assertThat(fake.stories.words(id).mentions()).isEmpty();
  }

  @Test
  void oneHandleThatXDoesNotAnswerKeepsNoOthersTweetsFromBeingRead() {
    TicketId news = fake.take(Tweet.tweet("300").by(Tweet.PAUL).to("AcmeNews"));
    fake.tweetCheck.downAs("AcmeCare");
    fake.tweetCheck.gone("300", Withdrawal.DELETED);

    fake.clock.push(KeptTweets.EVERY.plusHours(4));
    assertThatThrownBy(fake.rereading::once).isInstanceOf(Unavailable.class);

    assertThat(fake.happened(news)).endsWith("Withdrawn");
    assertThat(fake.alarms)
        .extracting(Alarms.Alarm::words)
        .singleElement()
        .satisfies(words -> assertThat(words).contains("@AcmeCare"));
  }

  @Test
  void aDeletionVoidsAnApprovalThatWaits() {
    FakeDesk reading =
        new FakeDesk(
            new SignOffRules(
                List.of(
                    new SignOffRules.Rule(
                        null, List.of("sorry"), 0, null, null, false, List.of("lead"))),
                Desk.LEAD,
                Optional.empty(),
                Desk.LEAD));
    TicketId waiting = reading.take(Tweet.tweet("100"));
    reading.act(FakePeople.INES, waiting, new AgentAction.Send("We are sorry.", null));
    assertThat(reading.ticket(waiting)).isInstanceOf(Ticket.AwaitingSignOff.class);
    reading.tweetCheck.gone("100", Withdrawal.DELETED);

    reading.clock.push(KeptTweets.EVERY);
    reading.rereading.once();

    assertThat(reading.ticket(waiting)).isInstanceOf(Ticket.Claimed.class);
    assertThat(reading.happened(waiting)).endsWith("Withdrawn", "SignOffVoided");
  }

  @Test
  void wordsOfATicketThatWasClosedLongAgoGoWithoutAskingX() {
    fake.act(FakePeople.INES, id, new AgentAction.Dismiss());
    fake.clock.push(KeptTweets.EVERY);
    fake.rereading.once();
    assertThat(fake.tweetCheck.looks).hasSize(1);

    fake.clock.push(Retention.USUAL.reread());
    fake.rereading.once();
    assertThat(fake.tweetCheck.looks).hasSize(1);
    assertThat(fake.stories.words(id).mentions()).isNotEmpty();

    fake.clock.push(Retention.USUAL.words());
    fake.rereading.once();
    fake.rereading.once();

    assertThat(fake.happened(id)).containsExactly("Opened", "Dismissed", "Erased");
    assertThat(fake.stories.words(id)).isEqualTo(Words.NONE);
    assertThat(fake.tweetCheck.looks).hasSize(1);
  }

  @Test
  void aShortBudgetReadsLessOften() {
    fake.reading = new ReadingPace.Reading.Goes(2);
    fake.clock.push(KeptTweets.EVERY);
    fake.rereading.once();
    assertThat(fake.tweetCheck.looks).hasSize(1);

    fake.clock.push(KeptTweets.EVERY.multipliedBy(2).minusSeconds(1));
    fake.rereading.once();
    assertThat(fake.tweetCheck.looks).hasSize(1);
    fake.clock.push(Duration.ofSeconds(1));
    fake.rereading.once();

    assertThat(fake.tweetCheck.looks).hasSize(2);
  }

  @Test
  void aBudgetThatIsUsedUpReadsNothingButBeforeAReplyAndOldWordsGoAllTheSame() {
    TicketId old = fake.take(Tweet.tweet("200").by(Tweet.PAUL));
    fake.act(FakePeople.INES, old, new AgentAction.Dismiss());
    fake.reading = new ReadingPace.Reading.Stopped(fake.clock.instant().plus(DAY));
    fake.clock.push(Retention.USUAL.words());
    fake.rereading.once();
    assertThat(fake.tweetCheck.looks).isEmpty();
    assertThat(fake.stories.words(old)).isEqualTo(Words.NONE);

    approved();
    fake.sendAll();
    assertThat(fake.tweetCheck.looks).containsExactly(List.of("100"));

    fake.reading = ReadingPace.Reading.USUAL;
    fake.clock.push(Duration.ofHours(1));
    fake.rereading.once();
    assertThat(fake.tweetCheck.looks).hasSize(2);
  }
}
