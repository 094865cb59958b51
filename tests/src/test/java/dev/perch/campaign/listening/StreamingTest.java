package dev.perch.campaign.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.listening.ListenStream.Rule;
import dev.perch.campaign.listening.ListenStream.Trouble;
import dev.perch.campaign.listening.Listens.By;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.guard.WordList;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One replica hears Acme's searches by stream; search fills what the stream leaves out. */
class StreamingTest {
  private static final List<String> HANDLES = List.of("AcmeCare");
  private static final Duration A_LOOK = Duration.ofSeconds(5);

  private final FakeDesk fake = FakeDesk.judging();
  private final FakeSearch search = new FakeSearch();
  private final FakeStream stream = new FakeStream();
  private final MemoryReadings readings = new MemoryReadings();
  private final MemoryTurns turns = new MemoryTurns("one");
  private final ListenBudget budget =
      new ListenBudget(new BigDecimal("30"), new BigDecimal("0.15"));
  private final Hearing hearing = new Hearing(WordList.NONE, fake.register, fake.intake::take);
  private final Listens listens =
      new Listens(
          new MemoryChronicle<>(),
          readings,
          search,
          budget,
          WordList.NONE,
          fake.roster,
          HANDLES,
          fake.clock);
  private final Listening listening = listening(turns);
  private final Streaming streaming = streaming(listening, turns);
  private int acts;

  private Listening listening(MemoryTurns whose) {
    return new Listening(
        listens,
        readings,
        search,
        budget,
        hearing,
        HANDLES,
        () -> fake.reading,
        whose,
        fake.alarms::add,
        fake.clock,
        Duration.ofMinutes(5));
  }

  private Streaming streaming(Listening search, MemoryTurns whose) {
    return new Streaming(
        stream,
        search,
        listens,
        new StreamIntake(readings, hearing, budget, fake.alarms::add),
        () -> fake.reading,
        whose,
        fake.alarms::add,
        fake.clock,
        HANDLES);
  }

  private By act() {
    return new By(FakePeople.WORKSPACE, FakePeople.LUCIAN, "act " + acts++);
  }

  private void listenFor(String name, String query) {
    assertThat(listens.add(act(), name, query, "")).isInstanceOf(ListenKept.Added.class);
  }

  private void pass(Duration time) {
    fake.push(time);
    listening.once();
    streaming.once();
  }

  private Overheard post(int id, String words) {
    return new Overheard(
        Tweet.tweet("" + id)
            .by(Tweet.customer("c" + id))
            .saying(words)
            .at(fake.clock.instant())
            .takingNoReply()
            .mention(),
        false);
  }

  private void connected() {
    listenFor("lamps", "lamp");
    pass(A_LOOK);
    assertThat(stream.open).isEqualTo(1);
  }

  /** And all that came before is known. */
  private void caughtUp() {
    connected();
    pass(Duration.ofMinutes(1));
  }

  private boolean isTicket(int id) {
    return fake.register.ofTweet("" + id).isPresent();
  }

  private Reading month() {
    return readings.of("lamps");
  }

  @Test
  void whatTheStreamBringsIsATicketAtOnceAndIsPaidOnce() {
    caughtUp();
    stream.send("lamps", post(500, "thinking of a new lamp tomorrow, any tips?"));

    pass(Duration.ofMillis(500));
    int asked = search.asked.size();
    pass(Duration.ofMinutes(5));

    assertThat(isTicket(500)).isTrue();
    assertThat(month().shown()).isEqualTo(1);
    assertThat(month().became(Fate.TICKET)).isEqualTo(1);
    assertThat(search.asked).as("what is streamed is not searched").hasSize(asked);
  }

  @Test
  void aPostThatComesTwiceIsOneTicket() {
    connected();
    Overheard twice = post(500, "thinking of a new lamp tomorrow, any tips?");
    stream.send("lamps", twice);
    pass(Duration.ofMillis(500));
    pass(Duration.ofMinutes(6));
    stream.send("lamps", twice);

    pass(Duration.ofMillis(500));

    assertThat(month().became(Fate.TICKET)).isEqualTo(1);
    assertThat(month().became(Fate.KNOWN)).isEqualTo(1);
  }

  @Test
  void whatCameWhileThereWasNoConnectionIsSearchedForFromTheLastThatWasSeen() {
    caughtUp();
    stream.send("lamps", post(500, "a lamp for the kitchen"));
    pass(Duration.ofMillis(500));
    stream.cut();
    pass(Duration.ofMillis(500));
    assertThat(stream.open).isZero();
    search.tweets.add(post(500, "a lamp for the kitchen"));
    search.tweets.add(post(501, "a lamp in the gap"));

    pass(Duration.ofSeconds(1));

    assertThat(stream.opened).isEqualTo(2);
    assertThat(isTicket(501)).isTrue();
    assertThat(search.asked.getLast().after()).isEqualTo("500");
    assertThat(month().shown()).isEqualTo(2);
  }

  @Test
  void whileTheStreamDoesNotComeTheSearchesAreReadAndTheLeadsHearOfItOnce() {
    listenFor("lamps", "lamp");
    stream.failure = FakeStream.failed(Trouble.SERVICE);
    search.tweets.add(post(500, "a lamp for the kitchen"));

    for (int minute = 0; minute < 30; minute++) {
      pass(Duration.ofMinutes(1));
    }

    assertThat(isTicket(500)).isTrue();
    assertThat(fake.alarms).extracting(Alarm::about).containsExactly("listen-stream");
    stream.failure = null;
    pass(Duration.ofMinutes(6));
    assertThat(stream.open).isEqualTo(1);
  }

  @Test
  void aStreamThatXDoesNotGiveIsAskedForEveryTenMinutes() {
    listenFor("lamps", "lamp");
    stream.failure = FakeStream.failed(Trouble.REFUSED);
    pass(A_LOOK);
    stream.failure = null;

    pass(Duration.ofMinutes(9));
    assertThat(stream.open).isZero();
    pass(Duration.ofMinutes(2));

    assertThat(stream.open).isEqualTo(1);
    assertThat(fake.alarms).extracting(Alarm::about).containsExactly("listen-stream");
  }

  @Test
  void xHasTheRulesOfTheSearchesThatAreHeard() {
    connected();
    listenFor("chairs", "chair");
    pass(A_LOOK);
    listens.mute(act(), "lamps");
    pass(A_LOOK);
    pass(A_LOOK);

    assertThat(stream.kept)
        .extracting(rules -> rules.stream().map(Rule::listen).toList())
        .containsExactly(List.of("lamps"), List.of("lamps", "chairs"), List.of("chairs"));
    assertThat(stream.kept.getLast().getFirst().query())
        .isEqualTo("(chair) -is:retweet -from:AcmeCare -@AcmeCare");
    assertThat(stream.opened).as("rules change under the connection").isEqualTo(1);
  }

  @Test
  void whatIsSaidForASearchThatWasJustMutedIsLeftAlone() {
    connected();
    listenFor("chairs", "chair");
    pass(A_LOOK);
    listens.mute(act(), "lamps");
    pass(A_LOOK);
    stream.send("lamps", post(500, "a lamp for the kitchen"));

    pass(Duration.ofMillis(500));

    assertThat(isTicket(500)).isFalse();
  }

  @Test
  void aSearchThatXsStreamDoesNotTakeIsReadAsBefore() {
    stream.refused = Set.of("lamps");
    listenFor("lamps", "lamp");
    pass(A_LOOK);
    search.tweets.add(post(500, "a lamp for the kitchen"));

    pass(Duration.ofMinutes(5));

    assertThat(isTicket(500)).isTrue();
    assertThat(fake.alarms).extracting(Alarm::about).containsExactly("listen-rule:lamps");
  }

  @Test
  void theStreamClosesWhileTheBudgetForReadingXIsUsedUp() {
    connected();
    fake.reading = new ReadingPace.Reading.Stopped(fake.clock.instant().plusSeconds(900));

    pass(A_LOOK);
    assertThat(stream.open).isZero();

    fake.reading = ReadingPace.Reading.USUAL;
    pass(A_LOOK);
    assertThat(stream.open).isEqualTo(1);
  }

  @Test
  void aSearchThatHasUsedUpItsMonthIsNotStreamedAndTheLeadsHearOnce() {
    connected();
    for (int id = 1_000; id < 1_300; id++) {
      stream.send("lamps", post(id, "lamp number " + id));
    }

    pass(Duration.ofMillis(500));
    pass(A_LOOK);

    assertThat(budget.cost(month().shown())).isBetween(new BigDecimal("28"), new BigDecimal("30"));
    assertThat(month().stopped()).isTrue();
    assertThat(stream.open).isZero();
    assertThat(fake.alarms).extracting(Alarm::about).containsExactly("listen-budget:lamps");
  }

  @Test
  void oneReplicaStreamsAndAnotherFollowsAKilledOneWithinHalfAMinute() {
    connected();
    MemoryTurns other = turns.of("two");
    Streaming second = streaming(listening(other), other);
    second.once();
    assertThat(stream.opened).isEqualTo(1);

    fake.push(Duration.ofSeconds(31));
    second.once();
    assertThat(stream.opened).isEqualTo(2);

    streaming.once();
    assertThat(stream.open).as("the first one is told that it is not its turn").isEqualTo(1);
  }

  @Test
  void whereTheGapCannotBeSearchedTheStreamStaysAndItIsSearchedLater() {
    connected();
    stream.send("lamps", post(500, "a lamp for the kitchen"));
    pass(Duration.ofMinutes(2));
    pass(A_LOOK);
    stream.cut();
    pass(A_LOOK);
    search.tweets.add(post(600, "a lamp in the gap"));
    search.down = true;
    pass(A_LOOK);
    stream.send("lamps", post(601, "a lamp after it"));

    pass(A_LOOK);
    assertThat(stream.open).isEqualTo(1);
    assertThat(isTicket(601)).isTrue();
    assertThat(isTicket(600)).isFalse();
    search.down = false;
    pass(Duration.ofMinutes(1));

    assertThat(isTicket(600)).isTrue();
    assertThat(stream.opened).isEqualTo(2);
  }

  @Test
  void whatSearchDoesNotShowYetIsSearchedForAMinuteAfterTheStreamBegan() {
    connected();
    search.tweets.add(post(600, "a lamp just before"));
    stream.send("lamps", post(601, "a lamp just after"));
    pass(A_LOOK);
    assertThat(isTicket(601)).isTrue();

    pass(Duration.ofMinutes(1));
    int asked = search.asked.size();
    pass(Duration.ofMinutes(6));

    assertThat(isTicket(600)).isTrue();
    assertThat(search.asked).hasSize(asked);
  }

  @Test
  void xIsNotConnectedToMoreOftenThanItAllows() {
    connected();
    for (int second = 0; second < 800; second++) {
      stream.send("lamps", post(1_000 + second / 100, "a lamp"));
      stream.cut();
      pass(Duration.ofSeconds(1));
    }

    assertThat(stream.opened).isBetween(20, 40);
  }

  @Test
  void troubleWithTheRulesLeavesAGoodConnectionAlone() {
    connected();
    stream.noRules = FakeStream.failed(Trouble.SERVICE);
    listenFor("chairs", "chair");
    pass(A_LOOK);
    stream.send("lamps", post(500, "a lamp for the kitchen"));
    pass(A_LOOK);
    assertThat(isTicket(500)).isTrue();
    stream.noRules = null;

    pass(Duration.ofSeconds(20));

    assertThat(stream.opened).isEqualTo(1);
    assertThat(stream.kept.getLast()).extracting(Rule::listen).containsExactly("lamps", "chairs");
  }

  @Test
  void withoutATokenOrSearchesNothingIsAskedOfXsStream() {
    pass(A_LOOK);
    assertThat(stream.kept).isEmpty();

    stream.available = false;
    listenFor("lamps", "lamp");
    pass(A_LOOK);

    assertThat(stream.kept).isEmpty();
    assertThat(stream.opened).isZero();
  }
}
