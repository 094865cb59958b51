package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.Handle;
import dev.perch.desk.ReadingPace.Reading;
import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import dev.perch.ticket.Team;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MentionReaderTest {
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final XRoom room = new XRoom();
  private final FakeTurns turns = new FakeTurns();
  private final Pulse pulse = new Pulse(room.clock);
  private Reading reading = Reading.USUAL;
  private final MentionReader reader = reader(room.mentions(room.care));

  @AfterEach
  void stop() {
    room.close();
  }

  private MentionReader reader(Mentions mentions) {
    return new MentionReader(
        "AcmeCare",
        mentions,
        turns,
        room.alarms::add,
        pulse,
        Meters.NONE,
        room.clock,
        new PollPace(EVERY, () -> reading));
  }

  /** A reader of an X that answers everything like this. */
  private MentionReader readerOf(StubX x) {
    Account account =
        new Account(new Handle("AcmeCare", "11", new Team("care")), Access.bearer("t"));
    XApi api = new XApi(new XClient(x.url()));
    GapFilling gaps = new GapFilling(api, Optional.empty(), room.alarms::add, room.clock);
    return reader(
        new Mentions(
            api,
            account,
            new Ours(List.of(account.handle())),
            gaps,
            room.register,
            room.taken::add,
            room.alarms::add,
            room.clock));
  }

  private Instant in(Duration duration) {
    return room.clock.instant().plus(duration);
  }

  @Test
  void readsAndComesAgainWhenItsPaceSays() {
    String id = room.customerPosts("@AcmeCare help");

    Instant next = reader.once();

    assertThat(next).isEqualTo(in(EVERY));
    assertThat(room.takenIds()).containsExactly(id);
    assertThat(reader.lastRead()).contains(room.clock.instant());
  }

  @Test
  void sweepsOnStartAndEveryTenMinutes() {
    reader.once();
    room.xClock.push(Duration.ofSeconds(10));
    for (int i = 0; i < 150; i++) {
      room.register.keep(room.customerPosts("@AcmeCare " + i));
    }
    String late = room.x.timeline("AcmeCare").get(20).id();
    room.register.forget(late);

    room.clock.push(Duration.ofMinutes(10).minusMillis(1));
    reader.once();
    assertThat(room.taken).isEmpty();
    room.clock.push(Duration.ofMillis(1));
    reader.once();

    assertThat(room.takenIds()).containsExactly(late);
  }

  @Test
  void whatIsAnothersTurnIsLeftToIt() {
    turns.ours = false;
    room.customerPosts("@AcmeCare help");

    Instant next = reader.once();

    assertThat(next).isEqualTo(in(EVERY));
    assertThat(room.taken).isEmpty();
    assertThat(room.x.polled("AcmeCare")).isFalse();
    assertThat(reader.lastRead()).isEmpty();
  }

  @Test
  void givesItsTurnBack() {
    reader.release();

    assertThat(turns.released).containsExactly("read:AcmeCare");
  }

  @Test
  void keysThatXDoesNotTakeStopTheHandleForTenMinutesAndAreTold() throws IOException {
    String body = "{\"title\":\"Unauthorized\",\"type\":\"about:blank\",\"status\":401}";
    try (StubX x = StubX.answering("401 Unauthorized", body)) {
      MentionReader refused = readerOf(x);

      Instant next = refused.once();
      refused.once();

      assertThat(next).isEqualTo(in(Duration.ofMinutes(10)));
      assertThat(x.requests()).as("one, and two under fresh signatures").hasSize(3);
      assertThat(room.alarms)
          .singleElement()
          .extracting(Alarm::words)
          .asString()
          .contains(
              "X does not take the keys of @AcmeCare (401 Unauthorized)",
              "renew its four keys (PERCH_X_HANDLES_",
              "restart Perch",
              "this machine's clock");
      assertThat(pulse.parts())
          .singleElement()
          .satisfies(part -> {
            assertThat(part.well()).isFalse();
            assertThat(part.words()).contains("renew its four keys (PERCH_X_HANDLES_");
          });
    }
  }

  @Test
  void aLimitThatIsUsedUpIsWaitedOut() throws IOException {
    Instant reset = in(Duration.ofMinutes(3)).truncatedTo(ChronoUnit.SECONDS);
    String head = "429 Too Many Requests\r\nx-rate-limit-reset: " + reset.getEpochSecond();
    try (StubX x = StubX.answering(head, "")) {
      MentionReader limited = readerOf(x);

      Instant next = limited.once();
      limited.once();

      assertThat(next).isEqualTo(reset);
      assertThat(x.requests()).hasSize(1);
      assertThat(room.alarms).isEmpty();
    }
  }

  @Test
  void troubleOnXsSideIsTriedAgainLessAndLessOftenAndToldAfterFiveMinutes() throws IOException {
    try (StubX x = StubX.answering("503 Service Unavailable", "<html>busy</html>")) {
      MentionReader troubled = readerOf(x);

      Instant first = troubled.once();
      assertThat(first).isEqualTo(in(EVERY));
      room.clock.push(EVERY);
      assertThat(troubled.once()).isEqualTo(in(EVERY.multipliedBy(2)));
      assertThat(room.alarms).isEmpty();
      room.clock.push(Duration.ofMinutes(5));
      troubled.once();

      assertThat(room.alarms).extracting(Alarm::about).containsExactly("unread:AcmeCare");
    }
  }

  static Stream<Arguments> answersThatAreNone() {
    String page = "{\"data\":[{\"id\":\"7\",\"text\":\"he";
    return Stream.of(
        Arguments.of("503 Busy", "{\"title\":\"Service Unavailable\"}", "503 Service Unavailable"),
        Arguments.of("503 Busy", "<html>busy</html>", "no answer of X's, http-503"),
        Arguments.of("200 OK", "<html>log in</html>", "no answer of X's, http-200"),
        Arguments.of("200 OK", page, "no answer of X's, http-200"));
  }

  @ParameterizedTest
  @MethodSource("answersThatAreNone")
  void whatKeepsMentionsFromBeingReadIsToldWithWhatToDo(String head, String body, String what)
      throws IOException {
    try (StubX x = StubX.answering(head, body)) {
      assertToldWithWhatToDo(x, what);
    }
  }

  @Test
  void aLineThatBreaksIsToldWithWhatToDo() throws IOException {
    try (StubX x = StubX.cutting("{\"data\":[")) {
      assertToldWithWhatToDo(x, "X's answer broke off");
    }
  }

  private void assertToldWithWhatToDo(StubX x, String what) {
    MentionReader troubled = readerOf(x);

    troubled.once();
    room.clock.push(Duration.ofMinutes(5));
    troubled.once();

    assertThat(pulse.parts())
        .singleElement()
        .extracting(Pulse.Part::words)
        .asString()
        .contains(what, "goes on trying", "https://docs.x.com/status", "proxy");
    assertThat(room.alarms)
        .singleElement()
        .extracting(Alarm::words)
        .asString()
        .contains("@AcmeCare", what, "Nothing is lost", "https://docs.x.com/status", "proxy");
  }

  @Test
  void aRefusalThatIsNoneOfTheKeysSaysWhereToLook() throws IOException {
    try (StubX x = StubX.answering("403 Forbidden", "{\"title\":\"Forbidden\"}")) {
      readerOf(x).once();

      assertThat(room.alarms)
          .singleElement()
          .extracting(Alarm::words)
          .asString()
          .contains("(403 Forbidden)", "x.handles", "X's developer console");
    }
  }

  @Test
  void withoutRedisItComesAgainAndLosesNothing() {
    reader.once();
    String id = room.customerPosts("@AcmeCare help");
    room.down = Optional.of(new Unavailable("Redis"));
    room.clock.push(EVERY);

    Instant next = reader.once();
    room.down = Optional.empty();
    room.clock.push(EVERY);
    reader.once();

    assertThat(next).isEqualTo(room.clock.instant());
    assertThat(room.takenIds()).containsExactly(id);
  }

  @Test
  void aShortBudgetMakesItsPausesLongerAndOneThatIsUsedUpStopsIt() {
    reading = new Reading.Goes(4);
    assertThat(reader.once()).isEqualTo(in(EVERY.multipliedBy(4)));

    String id = room.customerPosts("@AcmeCare help");
    room.clock.push(EVERY.multipliedBy(4));
    reading = new Reading.Stopped(in(Duration.ofDays(9)));
    assertThat(reader.once()).isEqualTo(in(Duration.ofMinutes(5)));
    assertThat(room.taken).isEmpty();
    assertThat(pulse.parts()).noneMatch(Pulse.Part::well);

    reading = Reading.USUAL;
    room.clock.push(Duration.ofMinutes(5));
    assertThat(reader.once()).isEqualTo(in(EVERY));
    assertThat(room.takenIds()).containsExactly(id);
    assertThat(pulse.parts()).allMatch(Pulse.Part::well);
  }
}
