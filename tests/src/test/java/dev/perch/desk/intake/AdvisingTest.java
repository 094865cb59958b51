package dev.perch.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Customer;
import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Rule;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdvisingTest {
  private static final int RUSH = Rush.MOST_WAITING + 1;

  private final FakeDesk fake = new FakeDesk();

  AdvisingTest() {
    fake.answers.know(FakeAnswers.faq("refund", "Refunds", "Five days."));
  }

  /** More tickets than a rush needs, of which no card is up. */
  private void rush() {
    IntStream.range(0, RUSH).forEach(i -> taken(1_000 + i));
    fake.clock.push(Duration.ofSeconds(1));
  }

  private TicketId taken(int tweet) {
    return fake.take(
        Tweet.tweet("" + tweet).by(new Customer("c" + tweet, "u" + tweet, "U", 1, false)));
  }

  private void allCardsGoUp() {
    fake.places.behind(1_000).forEach(id -> fake.places.caughtUp(id, fake.story(id).length()));
    fake.clock.push(Duration.ofSeconds(1));
  }

  private List<SuggestedAnswer> suggested(TicketId ticket) {
    return fake.stories.words(ticket).suggested(0);
  }

  @Test
  void aTicketOfARushIsOpenedWithoutSuggestionsAndGetsThemWhenItIsOver() {
    rush();
    TicketId ticket = taken(5_000);
    fake.advising.once();
    List<SuggestedAnswer> during = suggested(ticket);
    allCardsGoUp();

    fake.advising.once();
    fake.advising.once();

    assertThat(during).isEmpty();
    assertThat(fake.happened(ticket)).containsExactly("Opened", "Hurried", "Advised");
    assertThat(suggested(ticket)).extracting(SuggestedAnswer::faq).containsExactly("refund");
    assertThat(fake.ticket(ticket).facts().suggested())
        .containsExactly(new TicketEvent.Suggested("refund", "v1"));
    assertThat(fake.places.behind(10)).as("its card is drawn anew").containsExactly(ticket);
  }

  @Test
  void whileCardsWaitNothingIsAdvisedThoughTheRushIsOver() {
    rush();
    TicketId ticket = taken(5_000);
    fake.places
        .behind(RUSH - Rush.FEW_WAITING)
        .forEach(id -> fake.places.caughtUp(id, fake.story(id).length()));
    fake.clock.push(Duration.ofSeconds(1));

    fake.advising.once();

    assertThat(fake.happened(ticket)).containsExactly("Opened", "Hurried");
  }

  @Test
  void whatIsSuggestedLateIsSentLikeAnyOther() {
    rush();
    TicketId ticket = taken(5_000);
    allCardsGoUp();
    fake.advising.once();
    fake.act(FakePeople.INES, ticket, new AgentAction.Claim());

    Pressed pressed = fake.act(FakePeople.INES, ticket, new AgentAction.Approve(0));

    assertThat(pressed).isInstanceOf(Pressed.Done.class);
  }

  @Test
  void noRushNoHurry() {
    TicketId ticket = taken(5_000);

    assertThat(fake.happened(ticket)).containsExactly("Opened");
    assertThat(suggested(ticket)).hasSize(1);
  }

  @Test
  void whoWritesAgainInTheRushIsSuggestedSomethingAtOnce() {
    rush();
    TicketId ticket = taken(5_000);
    fake.take(
        Tweet.tweet("5001")
            .by(new Customer("c5000", "u5000", "U", 1, false))
            .answering("5000", "5000"));
    allCardsGoUp();

    fake.advising.once();

    assertThat(fake.happened(ticket)).containsExactly("Opened", "Hurried", "CustomerWrote");
    assertThat(fake.stories.words(ticket).suggested(2)).hasSize(1);
  }

  @Test
  void aTicketThatIsDoneMeanwhileIsLeftAlone() {
    rush();
    TicketId ticket = taken(5_000);
    fake.act(FakePeople.INES, ticket, new AgentAction.Dismiss());
    allCardsGoUp();

    fake.advising.once();

    assertThat(fake.happened(ticket)).containsExactly("Opened", "Hurried", "Dismissed");
  }

  @Test
  void whereARuleGoesByWhatATweetIsAboutNoTicketHurries() {
    FakeDesk ruled = FakeDesk.judging(Rule.parse("topic refund -> team pr"));
    ruled.answers.know(FakeAnswers.faq("refund", "Refunds", "Five days."));
    IntStream.range(0, RUSH)
        .forEach(i ->
            ruled.take(
                Tweet.tweet("" + (1_000 + i)).by(new Customer("c" + i, "u" + i, "U", 1, false))));
    ruled.clock.push(Duration.ofSeconds(1));

    TicketId ticket =
        ruled.take(Tweet.tweet("5000").by(new Customer("c5000", "u5000", "U", 1, false)));

    assertThat(ruled.happened(ticket)).containsExactly("Opened", "Triaged");
    assertThat(ruled.ticket(ticket).facts().team()).isEqualTo(FakeDesk.PR);
  }

  @Test
  void theBankIsSaidToHaveNoAnswerOnlyAfterItWasAsked() {
    fake.answers.know();
    rush();
    TicketId ticket = taken(5_000);
    List<TicketId> during = fake.stories.since(fake.clock.instant().minusSeconds(60), 1);
    allCardsGoUp();

    fake.advising.once();

    assertThat(during).doesNotContain(ticket);
    assertThat(fake.stories.since(fake.clock.instant().minusSeconds(60), 1))
        .containsExactly(ticket);
  }
}
