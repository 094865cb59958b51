package dev.perch.campaign.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.listening.Listens.By;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.guard.WordList;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** A desk in memory that hears what is said on X by stream, and by search what that leaves out. */
final class StreamDesk {
  private static final List<String> HANDLES = List.of("AcmeCare");
  static final Duration A_LOOK = Duration.ofSeconds(5);

  final FakeDesk fake = FakeDesk.judging();
  final FakeSearch search = new FakeSearch();
  final FakeStream stream = new FakeStream();
  final MemoryReadings readings = new MemoryReadings();
  final MemoryTurns turns = new MemoryTurns("one");
  final ListenBudget budget = new ListenBudget(new BigDecimal("30"), new BigDecimal("0.15"));
  private final Hearing hearing = new Hearing(WordList.NONE, fake.register, fake.intake::take);
  final Listens listens =
      new Listens(
          new MemoryChronicle<>(),
          readings,
          search,
          budget,
          WordList.NONE,
          fake.roster,
          HANDLES,
          fake.clock);
  final Listening listening = listening(turns);
  final Streaming streaming = streaming(listening, turns);
  private int acts;

  /** Another replica's reading of searches. */
  Listening listening(MemoryTurns whose) {
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

  /** Another replica's hearing by stream. */
  Streaming streaming(Listening search, MemoryTurns whose) {
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

  /** Somebody who may listen does something more. */
  By act() {
    return new By(FakePeople.WORKSPACE, FakePeople.LUCIAN, "act " + acts++);
  }

  void listenFor(String name, String query) {
    assertThat(listens.add(act(), name, query, "")).isInstanceOf(ListenKept.Added.class);
  }

  /** Time goes by, and then a round comes. */
  void pass(Duration time) {
    fake.push(time);
    listening.once();
    streaming.once();
  }

  /** What somebody says now, not to us. */
  Overheard post(int id, String words) {
    return new Overheard(
        Tweet.tweet("" + id)
            .by(Tweet.customer("c" + id))
            .saying(words)
            .at(fake.clock.instant())
            .takingNoReply()
            .mention(),
        false);
  }

  /** The lamps are listened for, and heard by stream. */
  void connected() {
    listenFor("lamps", "lamp");
    pass(A_LOOK);
    assertThat(stream.open).isEqualTo(1);
  }

  /** And all that came before is known. */
  void caughtUp() {
    connected();
    pass(Duration.ofMinutes(1));
  }

  boolean isTicket(int id) {
    return fake.register.ofTweet("" + id).isPresent();
  }

  /** What the lamps brought and cost this month. */
  Reading month() {
    return readings.of("lamps");
  }
}
