package dev.perch.campaign.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.intake.Rush;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What makes a storm, and what does not. */
class StormWatchTest {
  private static final String LATE = "Where is my parcel? It is late";

  private final StormDesk desk = new StormDesk();

  @Test
  void fewerThanTheThresholdAreNone() {
    desk.tweets(4, LATE);

    desk.watch.once();

    assertThat(desk.folds.active(9)).isEmpty();
  }

  @Test
  void fromTheThresholdOnNearSameTweetsAreOneFoldWithTheEarlierOnes() {
    List<TicketId> first = desk.tweets(3, LATE);
    desk.tweet("My lamp does not glow any more, what now?");
    desk.watch.once();
    desk.tweets(2, "@AcmeCare where is my parcel 4711, it is LATE! https://t.co/x");
    desk.watch.once();

    FoldFacts facts = desk.fold().facts();
    assertThat(facts.size()).isEqualTo(5);
    assertThat(facts.places()).map(FoldFacts.Place::ticket).containsAll(first);
    assertThat(facts.entry()).isNull();
    desk.tweets(20, LATE);
    desk.watch.once();
    assertThat(desk.fold().facts().size()).isEqualTo(25);
    assertThat(desk.fold().length()).as("however many join at once").isEqualTo(2);
  }

  @Test
  void whatTheBankAnswersSurelyIsFoldedByItsEntryHoweverItIsSaid() {
    desk.knowing("Hi {first_name}, it is on its way.");
    for (String text : List.of("late again", "no parcel", "where is it", "3 days", "hello??")) {
      desk.tweet(text);
    }

    desk.watch.once();

    assertThat(desk.fold().facts().entry()).isEqualTo("late-parcel");
    assertThat(desk.fold().facts().size()).isEqualTo(5);
  }

  @Test
  void whatSomebodyHasStaysWithThemAndWhatShowsPrivateDataIsLookedAtAlone() {
    StormDesk judging = new StormDesk(FakeDesk.judging(), StormDesk.RULES, _ -> Optional.empty());
    List<TicketId> tickets = judging.tweets(4, LATE);
    TicketId told = judging.tweet(LATE + ", write to jane.doe@example.com");
    judging.press(FakePeople.INES, tickets.getFirst(), new AgentAction.Claim());

    judging.watch.once();
    assertThat(judging.folds.active(9)).isEmpty();
    judging.tweet(LATE);
    judging.watch.once();

    assertThat(judging.fold().facts().size()).isEqualTo(4);
    assertThat(judging.shows(tickets.getFirst())).isFalse();
    assertThat(judging.shows(told)).isFalse();
  }

  @Test
  void whatWasOnlyHeardHasALaneOfItsOwnAndIsNoStorm() {
    StormDesk judging = new StormDesk(FakeDesk.judging(), StormDesk.RULES, _ -> Optional.empty());
    List<TicketId> heard = judging.heard(6, "Buying a car tomorrow, any tips?");
    judging.watch.once();
    assertThat(judging.folds.active(9)).isEmpty();
    judging.tweets(6, LATE);
    judging.watch.once();

    FoldId fold = judging.fold().id();
    assertThat(judging.fold().facts().size()).isEqualTo(6);
    assertThat(judging.open.look().test(judging.fake.ticket(heard.getFirst()))).isFalse();
    assertThat(judging.act(FakePeople.INES, new FoldAction.Add(fold, heard.getFirst())))
        .isInstanceOf(FoldKept.CannotJoin.class);
  }

  @Test
  void aFoldOfWhichTheAnswerWasLostIsFoundAgainAndGrows() {
    List<TicketId> first = desk.tweets(5, LATE);
    desk.folds.loseAnswer();
    assertThatThrownBy(desk.watch::once).isInstanceOf(Unavailable.class);
    List<TicketId> later = desk.tweets(5, LATE);

    desk.watch.once();

    assertThat(desk.folds.active(9)).hasSize(1);
    assertThat(desk.fold().facts().places())
        .map(FoldFacts.Place::ticket)
        .containsExactlyElementsOf(Stream.concat(first.stream(), later.stream()).toList());
  }

  @Test
  void whatCameInARushNeedsNoCardEither() {
    int rush = Rush.MOST_WAITING + 1;
    IntStream.range(0, rush).forEach(i -> desk.tweet("My matter is number " + i));
    desk.fake.clock.push(Duration.ofSeconds(1));
    List<TicketId> hurried = desk.tweets(5, LATE);

    desk.watch.once();

    assertThat(desk.fake.happened(hurried.getFirst())).contains("Hurried");
    assertThat(hurried).allMatch(desk::shows);
    assertThat(desk.fake.places.behind(1_000)).doesNotContainAnyElementsOf(hurried);
  }

  @Test
  void theyComeWithinTheWindowAndNotOverTheDay() {
    for (int i = 0; i < 12; i++) {
      desk.tweet(LATE);
      desk.watch.once();
      desk.fake.clock.push(Duration.ofMinutes(4));
    }

    assertThat(desk.folds.active(9)).isEmpty();
  }

  @Test
  void halfAnHourAfterTheLastOneAnotherIsNoPartOfItAnyMore() {
    desk.storm(5);
    desk.fake.clock.push(Duration.ofMinutes(31));

    TicketId late = desk.tweet(LATE);
    desk.watch.once();

    assertThat(desk.shows(late)).isFalse();
  }

  @Test
  void anotherHandlesTweetsAreAnotherMatter() {
    desk.tweets(4, LATE);
    desk.fake.take(Tweet.tweet("9").to("AcmeNews").saying(LATE).at(desk.fake.clock.instant()));

    desk.watch.once();

    assertThat(desk.folds.active(9)).isEmpty();
  }

  @Test
  void aWatchThatBeginsKnowsTheFoldsThatAreOnAndTheLastMinutes() {
    FoldStory storm = desk.storm(5);
    desk.tweets(3, "My lamp does not glow any more, what now?");
    desk.watch.once();

    desk.restart();
    desk.tweet(LATE);
    desk.tweets(2, "My lamp does not glow any more, what now?");
    desk.watch.once();

    assertThat(desk.folds.read(storm.id()).orElseThrow().facts().size()).isEqualTo(6);
    assertThat(desk.folds.active(9)).hasSize(2);
  }

  @Test
  void whatWasThrownOutTeachesAlsoAWatchThatBegins() {
    FoldStory storm = desk.storm(5);
    TicketId other = desk.tweet("Where is my parcel? It is late and wet");
    desk.watch.once();
    assertThat(desk.shows(other)).isTrue();

    desk.act(FakePeople.INES, new FoldAction.NotThis(storm.id(), other));
    desk.restart();
    TicketId like = desk.tweet("It is late and wet! Where is my parcel?");
    TicketId parcel = desk.tweet(LATE);
    desk.watch.once();

    assertThat(desk.shows(other)).isFalse();
    assertThat(desk.shows(like)).isFalse();
    assertThat(desk.shows(parcel)).isTrue();
  }

  @Test
  void whatAlwaysComesThickIsNoStorm() {
    UsualRates rates = new UsualRates(desk.fake.clock.instant());
    for (int i = 0; i < 60; i++) {
      rates.asked("AcmeCare/late-parcel", desk.fake.clock.instant());
      desk.fake.clock.push(Duration.ofMinutes(2));
    }

    assertThat(rates.in(Duration.ofMinutes(10), "AcmeCare/late-parcel", desk.fake.clock.instant()))
        .isBetween(4.0, 6.0);
    assertThat(rates.in(Duration.ofMinutes(10), "AcmeCare/other", desk.fake.clock.instant()))
        .isZero();
  }
}
