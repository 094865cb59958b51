package dev.perch.campaign.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.campaign.listening.Listens.By;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Mention;
import dev.perch.desk.Opportunity;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.guard.WordList;
import dev.perch.ticket.TicketId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Searches of Acme's desk, whose other brand is Lumen: 15 cents for each post that X shows. */
class ListeningTest {
  private static final List<String> HANDLES = List.of("AcmeCare", "AcmeNews");
  private static final WordList OTHERS = WordList.of(List.of("lumen"));
  private static final By LUCIAN = new By(FakePeople.WORKSPACE, FakePeople.LUCIAN, "1");

  private final FakeDesk fake = FakeDesk.judging();
  private final FakeSearch search = new FakeSearch();
  private final MemoryReadings readings = new MemoryReadings();
  private final MemoryTurns turns = new MemoryTurns("one");
  private final MemoryChronicle<ListenEvent> story = new MemoryChronicle<>();
  private final ListenBudget budget =
      new ListenBudget(new BigDecimal("30"), new BigDecimal("0.15"));
  private final Listens listens = listens();
  private final Listening listening = listening(turns);

  private Listens listens() {
    return new Listens(story, readings, search, budget, OTHERS, fake.roster, HANDLES, fake.clock);
  }

  private Listening listening(MemoryTurns whose) {
    return new Listening(
        listens,
        readings,
        search,
        budget,
        new Hearing(OTHERS, fake.register, fake.intake::take),
        HANDLES,
        () -> fake.reading,
        whose,
        fake.alarms::add,
        fake.clock,
        Duration.ofMinutes(5));
  }

  private void listenFor(String query) {
    assertThat(listens.add(LUCIAN, "lamps", query, "")).isInstanceOf(ListenKept.Added.class);
  }

  private Tweet tweet(int id, String words) {
    return Tweet.tweet("" + id)
        .by(Tweet.customer("c" + id))
        .saying(words)
        .at(fake.clock.instant())
        .takingNoReply();
  }

  private void pass(Duration time) {
    fake.push(time);
    listening.once();
  }

  private Reading month() {
    return readings.of("lamps");
  }

  @Test
  void whatIsHeardOpensATicketBehindAllWhoWaitForUsAndWithoutAClock() {
    listenFor("lamp");
    search.put(tweet(500, "thinking of a new lamp tomorrow, any tips?").mention());

    pass(Duration.ofSeconds(1));

    TicketId heard = fake.register.ofTweet("500").orElseThrow();
    assertThat(fake.ticket(heard).facts().attention().triaged())
        .matches(Opportunity::is)
        .satisfies(triaged -> assertThat(triaged.tags()).containsExactly("listen:lamps"));
    fake.push(Duration.ofDays(1));
    assertThat(fake.happened(heard)).containsExactly("Opened", "Triaged");
    assertThat(month().became(Fate.TICKET)).isEqualTo(1);
  }

  @Test
  void whoeverThenWritesToUsIsACustomerLikeAnyOther() {
    listenFor("lamp");
    search.put(tweet(500, "thinking of a new lamp tomorrow, any tips?").mention());
    pass(Duration.ofSeconds(1));

    TicketId id = fake.take(tweet(501, "@AcmeCare do you ship lamps?").by(Tweet.customer("c500")));

    assertThat(fake.register.ofTweet("500")).contains(id);
    assertThat(fake.ticket(id).facts().attention().triaged())
        .matches(judged -> !Opportunity.is(judged));
  }

  @Test
  void aComplaintDoesNotWaitLongerForWhatWeOverhearOfTheSamePerson() {
    listenFor("lamp");
    TicketId complaint = fake.take(tweet(400, "@AcmeCare my order is late").by(Tweet.JANE));
    search.put(tweet(500, "and I wanted that lamp so much").by(Tweet.JANE).mention());

    pass(Duration.ofSeconds(1));

    assertThat(fake.register.ofTweet("500")).contains(complaint);
    assertThat(fake.ticket(complaint).facts().attention().triaged())
        .matches(judged -> !Opportunity.is(judged));
  }

  @Test
  void whatNobodyShouldAnswerIsPassedOverWithTheReason() {
    listenFor("lamp");
    search.put(tweet(1, "lamp GIVEAWAY: follow and RT").mention());
    search.put(tweet(2, "lamp #a #b #c #d #e #f").mention());
    search.put(tweet(3, "my @lumen lamp is dark").mention());
    search.put(tweet(4, "buying a lamp https://example.com/1").mention());
    search.put(tweet(5, "@friend buying a lamp! https://example.com/2").mention());
    search.put(tweet(6, "lamp").skipped(Mention.Skip.OURS).mention());
    search.tweets.add(new Overheard(tweet(7, "@AcmeCare lamp?").mention(), true));

    pass(Duration.ofSeconds(1));

    assertThat(month().fates())
        .containsOnlyKeys(
            Fate.GIVEAWAY,
            Fate.SPAM,
            Fate.OTHER_BRAND,
            Fate.TICKET,
            Fate.REPEATED,
            Fate.OURS,
            Fate.NAMES_US);
  }

  @Test
  void whoLooksForAnotherBrandMeansItsCustomers() {
    listenFor("lumen broken");
    search.put(tweet(1, "my lumen lamp is broken").mention());

    pass(Duration.ofSeconds(1));

    assertThat(month().became(Fate.TICKET)).isEqualTo(1);
  }

  @Test
  void eachReadingGoesBackToWhatIsKnownPageByPageAndPaysNothingTwice() {
    listenFor("lamp");
    for (int id = 1; id <= 120; id++) {
      search.put(tweet(id, "lamp number " + id).mention());
    }
    pass(Duration.ofSeconds(1));
    search.put(tweet(200, "one more lamp").mention());
    pass(Duration.ofMinutes(5));

    assertThat(month().shown()).isEqualTo(121);
    assertThat(month().became(Fate.TICKET)).isEqualTo(121);
    assertThat(search.asked.getLast().after()).isEqualTo("120");
  }

  @Test
  void oneReplicaReads() {
    listenFor("lamp");
    Listening other = listening(turns.of("two"));
    pass(Duration.ofSeconds(1));
    int asked = search.asked.size();

    other.once();

    assertThat(search.asked).hasSize(asked);
  }

  @Test
  void aSearchThatHasUsedUpItsMonthStopsAndTheLeadsHearOnce() {
    listenFor("lamp");
    for (int id = 1; id <= 300; id++) {
      search.put(tweet(id, "lamp number " + id).mention());
    }

    pass(Duration.ofSeconds(1));
    pass(Duration.ofMinutes(5));

    assertThat(budget.cost(month().shown())).isEqualByComparingTo("30");
    assertThat(month().stopped()).isTrue();
    assertThat(fake.alarms)
        .extracting(Alarm::words)
        .singleElement()
        .asString()
        .contains("`lamps` has used up its $30 of this month");
  }

  @Test
  void whileTheBudgetForReadingXIsUsedUpNothingIsSearched() {
    listenFor("lamp");
    int asked = search.asked.size();
    fake.reading = new ReadingPace.Reading.Stopped(fake.clock.instant().plusSeconds(900));

    pass(Duration.ofMinutes(5));

    assertThat(search.asked).hasSize(asked);
  }

  @Test
  void anXThatDoesNotSearchIsToldToTheLeadsWhenItLasts() {
    listenFor("lamp");
    search.down = true;

    for (int round = 0; round < 4; round++) {
      assertThatThrownBy(() -> pass(Duration.ofMinutes(5))).isInstanceOf(Unavailable.class);
    }

    assertThat(fake.alarms).extracting(Alarm::about).containsExactly("listen-unread");
  }

  @Test
  void whatWasSaidWhileASearchWasMutedIsNotCaughtUpOn() {
    listenFor("lamp");
    pass(Duration.ofSeconds(1));
    listens.mute(LUCIAN, "lamps");
    search.put(tweet(1, "a lamp in silence").mention());
    pass(Duration.ofMinutes(5));
    listens.unmute(new By(FakePeople.WORKSPACE, FakePeople.LUCIAN, "3"), "lamps");
    search.put(tweet(2, "a lamp aloud").mention());

    pass(Duration.ofMinutes(5));

    assertThat(fake.register.ofTweet("1")).isEmpty();
    assertThat(fake.register.ofTweet("2")).isPresent();
  }

  @Test
  void aSearchThatWouldMatchTooMuchIsRefusedWithItsPrice() {
    for (int id = 1; id <= 11; id++) {
      search.put(tweet(id, "the " + id).mention());
    }
    search.count = OptionalLong.of(7_000);

    ListenKept kept = listens.add(LUCIAN, "everything", "the", "");

    assertThat(kept)
        .isInstanceOfSatisfying(
            ListenKept.TooDear.class,
            dear -> assertThat(dear.preview().monthCosts()).isEqualByComparingTo("4500"));
    assertThat(listens.all()).isEmpty();
    assertThat(listens.add(LUCIAN, "everything", "lang:en", ""))
        .isInstanceOf(ListenKept.Unfit.class);
  }

  @Test
  void withoutACountItIsReckonedFromHowCloseTheNewestStand() {
    for (int id = 1; id <= 11; id++) {
      search.put(tweet(id, "lamp " + id).mention());
    }
    fake.push(Duration.ofHours(1));

    Preview preview = ((ListenKept.Tried) listens.test(LUCIAN, "lamp")).preview();

    assertThat(preview.counted()).isFalse();
    assertThat(preview.week()).isEqualTo(10 * 168);
    assertThat(preview.asked()).isEqualByComparingTo("1.50");
    assertThat(preview.samples()).hasSize(10);
  }

  @Test
  void onlyMarketingPrAndTheLeadsMay() {
    By ines = new By(FakePeople.WORKSPACE, FakePeople.INES, "1");
    By gale = new By(FakePeople.WORKSPACE, FakePeople.GALE, "2");

    assertThat(listens.test(ines, "lamp")).isInstanceOf(ListenKept.NotYours.class);
    assertThat(listens.add(ines, "lamps", "lamp", "")).isInstanceOf(ListenKept.NotYours.class);
    assertThat(listens.mute(gale, "lamps")).isInstanceOf(ListenKept.Stranger.class);
    assertThat(search.asked).isEmpty();
  }

  @Test
  void namesThatThereAreNotAreAnsweredWithThoseThatThereAre() {
    listenFor("lamp");

    assertThat(listens.mute(LUCIAN, "lanps"))
        .isEqualTo(new ListenKept.NoSuch("lanps", List.of("lamps")));
    assertThat(listens.add(LUCIAN, "l!", "lamp", "")).isEqualTo(new ListenKept.NoName("l!"));
    assertThat(listens.add(LUCIAN, "more", "lamp", "@Lumen"))
        .isEqualTo(new ListenKept.NoHandle("@Lumen", HANDLES));
  }
}
