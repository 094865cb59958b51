package dev.perch.campaign.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.crisis.CrisisNumbers.Slot;
import dev.perch.campaign.crisis.CrisisWords.Said;
import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.HeardTickets;
import dev.perch.desk.MemoryBoard;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrisisCountingTest {
  /** More than the newest that are kept at hand, {@code RecentTickets.KEPT}. */
  private static final int LATER = 3_000;

  private static final Faq LOGIN = FakeAnswers.faq("login", "Login", "Try again, please.");

  private final FakeDesk fake = new FakeDesk();
  private final MemoryCrises stories = new MemoryCrises();
  private final Crises crises = new Crises(stories, fake.roster, () -> "salt", fake.clock);

  private void starts() {
    Said said = new Said("Login", "Down.", "", List.of("login"), Map.of(), "");
    crises.act(
        FakePeople.WORKSPACE,
        FakePeople.LUCIAN,
        "1",
        new CrisisAction.Start(null, said, FakePeople.LUCIAN, false));
  }

  private TicketId wrote(String tweet, String words) {
    return fake.take(
        Tweet.tweet(tweet)
            .by(Tweet.customer("c" + tweet))
            .saying("@AcmeCare " + words)
            .at(fake.clock.instant()));
  }

  private void answer(TicketId ticket) {
    fake.act(FakePeople.INES, ticket, new AgentAction.Claim());
    fake.act(
        FakePeople.INES, ticket, new AgentAction.Send("We look at it: case " + ticket + ".", null));
    fake.sendAll();
  }

  private CrisisNumbers all() {
    return counting(fake.stories::heard).all(crises.current().orElseThrow(), fake.clock.instant());
  }

  private CrisisCounting counting(HeardTickets heard) {
    return new CrisisCounting(
        new CrisisHolding(stories, MemoryFaqBank.of(LOGIN), List.of("pr")),
        heard,
        new MemoryBoard(fake.stories, fake.register, fake.stories.queue, fake.places),
        new MemoryVolumes(),
        HeldPosts.NONE);
  }

  @Test
  void theReviewOfALongCrisisCountsTheRepliesOfItsFirstHourToo() {
    starts();
    TicketId first = wrote("100", "my login fails");
    answer(first);
    List<TicketId> all =
        Stream.concat(
                IntStream.range(0, LATER).mapToObj(nth -> new TicketId("9" + nth)),
                Stream.of(first))
            .toList();

    CrisisNumbers numbers =
        counting((_, skip, most) -> all.stream().skip(skip).limit(most).toList())
            .all(crises.current().orElseThrow(), fake.clock.instant());

    assertThat(numbers.answered()).isEqualTo(1);
    assertThat(numbers.cut()).isFalse();
    assertThat(numbers.slots()).extracting(Slot::onIt).contains(1);
  }

  /** The chart counts customers whatever they wrote about; beside them stand all our replies. */
  @Test
  void everyReplyIsInThePictureAndThoseOnTheCrisisStandBesideIt() {
    starts();
    answer(wrote("100", "my login fails"));
    answer(wrote("200", "where is my parcel"));

    CrisisNumbers numbers = all();

    assertThat(numbers.matching()).isEqualTo(1);
    assertThat(numbers.slots().getLast())
        .extracting(Slot::replied, Slot::onIt)
        .containsExactly(2, 1);
  }

  @Test
  void whoeverWaitedForHoursWhenItBeganAndIsAnsweredInItIsCounted() {
    TicketId waits = wrote("100", "my login fails");
    answer(wrote("200", "my login failed, and works again"));
    fake.clock.push(Duration.ofHours(3));
    starts();

    answer(waits);

    CrisisNumbers numbers = all();
    assertThat(numbers.matching()).as("but for who was answered before").isEqualTo(1);
    assertThat(numbers.answered()).isEqualTo(1);
    assertThat(numbers.slots().getLast().onIt()).isEqualTo(1);
  }

  @Test
  void whoeverSaysThanksAtLastStillBelongsToIt() {
    starts();
    fake.answers.know(LOGIN);
    TicketId ticket = wrote("100", "I cannot get in");
    answer(ticket);
    fake.answers.know();
    fake.take(
        Tweet.tweet("101")
            .by(Tweet.customer("c100"))
            .answering("100", "100")
            .saying("@AcmeCare it is well again, what a relief")
            .at(fake.clock.instant()));

    CrisisNumbers numbers = all();

    assertThat(numbers.matching()).isEqualTo(1);
    assertThat(numbers.slots().getLast().onIt()).isEqualTo(1);
  }

  @Test
  void whereMoreWroteThanCanBeReadTheNumbersSaySo() {
    crises.act(
        FakePeople.WORKSPACE,
        FakePeople.LUCIAN,
        "1",
        new CrisisAction.Start(null, Said.named("Login"), FakePeople.LUCIAN, false));
    List<TicketId> page = IntStream.range(0, 500).mapToObj(nth -> new TicketId("9" + nth)).toList();

    CrisisNumbers numbers =
        counting((_, _, _) -> page).all(crises.current().orElseThrow(), fake.clock.instant());

    assertThat(numbers.cut()).isTrue();
  }
}
