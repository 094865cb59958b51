package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import dev.perch.desk.CardPlace;
import dev.perch.desk.MemoryCardPlaces;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Notices.Notice;
import dev.perch.desk.Notices.To;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.clocks.MemoryNoticeQueue;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.wire.Fault;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever should know is told, once, whatever crashes, and somewhere else where it must be. */
class SlackNoticesTest {
  private static final String CARE = "C0CARE";
  private static final String LEADS = "C0LEADS";
  private static final TicketId TICKET = new TicketId("100");

  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryCardPlaces places = new MemoryCardPlaces();
  private final MemoryNoticeQueue queue = new MemoryNoticeQueue();
  private final MemoryTurns turns = new MemoryTurns("here");
  private final SlackApi api =
      new SlackApi(
          Slack.getInstance(SlackHttp.config(slack.apiUrl())).methods(slack.botToken()),
          slack.botToken());
  private final SlackNotices notices = replica(turns, Duration.ZERO);
  private String card = "";

  private SlackNotices replica(MemoryTurns its, Duration pace) {
    return new SlackNotices(
        api,
        new Channels(Map.of("care", CARE, "leads", LEADS)),
        places,
        queue,
        its,
        new SlackPace(pace, pace).notices(clock),
        clock);
  }

  @BeforeEach
  void aCard() {
    card = api.post(CARE, null, "the card", List.of(), null);
    places.put(TICKET, CardPlace.first(CARE).at(card, 1));
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private static Notice notice(String key, To to) {
    return new Notice(key, TICKET, to, "It is due.");
  }

  private static Notice toOwner(String key) {
    return notice(key, new To.Owner(new AgentId("U0AGENT1")));
  }

  private List<String> thread() {
    return slack.workspace().channel(CARE).seenBy(null, card).stream()
        .map(Message::text)
        .filter(text -> !text.equals("the card"))
        .toList();
  }

  private List<String> leads() {
    return slack.workspace().channel(LEADS).seenBy(null, null).stream().map(Message::text).toList();
  }

  @Test
  void eachHearsItInItsOwnPlace() {
    notices.tell(toOwner("1"));
    notices.tell(notice("2", new To.Channel(FakeDesk.CARE)));
    notices.tell(notice("3", new To.Leads()));

    notices.once();

    assertThat(thread()).containsExactly("<@U0AGENT1> It is due.", "It is due.");
    assertThat(leads()).hasSize(1);
    assertThat(leads().getFirst()).contains("It is due.", "go to the card");
    assertThat(queue.waiting(9)).isEmpty();
  }

  @Test
  void theSameIsToldOnceAlsoAfterARestartAndByAnotherReplica() {
    notices.tell(toOwner("1"));
    notices.once();

    SlackNotices other = replica(turns.of("there"), Duration.ZERO);
    other.tell(toOwner("1"));
    other.once();

    assertThat(thread()).hasSize(1);
  }

  @Test
  void whoeverHasNoTurnTellsNothing() {
    notices.tell(toOwner("1"));
    turns.of("there").take("notices", clock.instant(), clock.instant().plusSeconds(9));

    notices.once();
    assertThat(thread()).isEmpty();

    clock.push(Duration.ofSeconds(9));
    notices.once();
    assertThat(thread()).hasSize(1);
  }

  @Test
  void whatStandsThereThoughItsAnswerGotLostIsNotToldAgain() {
    slack.faults().set("chat.postMessage", new Fault.ServerError(500, true));
    notices.tell(toOwner("1"));
    assertThatThrownBy(notices::once).isInstanceOf(Unavailable.class);

    notices.once();

    assertThat(thread()).hasSize(1);
    assertThat(queue.waiting(9)).isEmpty();
  }

  @Test
  void whatACrashKeptFromBeingPostedIsPosted() {
    notices.tell(notice("1", new To.Leads()));
    queue.begin("1");

    notices.once();

    assertThat(leads()).hasSize(1);
  }

  @Test
  void whileSlackAsksForAPauseNothingIsLost() {
    slack.faults().set("chat.postMessage", new Fault.TooMany(30));
    notices.tell(toOwner("1"));

    notices.once();
    notices.once();
    assertThat(thread()).isEmpty();

    clock.push(Duration.ofSeconds(30));
    notices.once();
    assertThat(thread()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal_error", "fatal_error", "service_unavailable"})
  void whileSlackHasTroubleOfItsOwnNothingIsLost(String error) {
    slack.faults().set("chat.postMessage", new Fault.NotOk(error));
    notices.tell(toOwner("1"));

    assertThatThrownBy(notices::once).isInstanceOf(Unavailable.class).hasMessageContaining(error);
    assertThat(leads()).isEmpty();

    notices.once();
    assertThat(thread()).hasSize(1);
  }

  @Test
  void aChannelThatIsFullHoldsUpNoOtherAndKeepsItsOrder() {
    SlackNotices paced = replica(turns, Duration.ofSeconds(1));
    for (int i = 1; i <= 5; i++) {
      paced.tell(toOwner("care" + i));
    }
    paced.tell(notice("leads", new To.Leads()));

    paced.once();
    assertThat(thread()).hasSize(3);
    assertThat(leads()).hasSize(1);

    clock.push(Duration.ofSeconds(2));
    paced.once();
    assertThat(thread()).hasSize(5);
  }

  @Test
  void whereTheChannelIsArchivedTheLeadsHear() {
    slack.workspace().channel(CARE).archive();
    notices.tell(toOwner("1"));

    notices.once();

    assertThat(leads()).hasSize(1);
    assertThat(leads().getFirst()).contains("<@U0AGENT1> It is due.", "is its channel archived");
    assertThat(queue.waiting(9)).isEmpty();
  }

  @Test
  void aTicketWhoseCardIsStillToComeIsWaitedForAndThenTheLeadsHear() {
    TicketId other = new TicketId("200");
    notices.tell(new Notice("1", other, new To.Channel(FakeDesk.CARE), "It is due."));

    notices.once();
    assertThat(queue.waiting(9)).hasSize(1);

    clock.push(Duration.ofMinutes(10));
    notices.once();
    assertThat(leads()).hasSize(1);
  }

  @Test
  void leadsWaitForTheWayToACardThatMoves() {
    places.put(TICKET, CardPlace.first(CARE));
    notices.tell(notice("1", new To.Leads()));
    notices.once();
    assertThat(leads()).isEmpty();

    places.put(TICKET, CardPlace.first(CARE).at(card, 2));
    notices.once();

    assertThat(leads()).singleElement().asString().contains("It is due.", "go to the card");
  }

  @Test
  void leadsHearInTenSecondsWhereThereIsNoCard() {
    places.put(TICKET, CardPlace.first(CARE));
    notices.tell(notice("1", new To.Leads()));
    clock.push(Duration.ofMillis(9_999));
    notices.once();
    assertThat(leads()).isEmpty();

    clock.push(Duration.ofMillis(1));
    notices.once();

    assertThat(leads()).singleElement().asString().isEqualTo("It is due.");
  }

  @Test
  void whatNobodyTakesIsNotTriedForEver() {
    slack.workspace().channel(LEADS).archive();
    notices.tell(notice("1", new To.Leads()));

    notices.once();

    assertThat(queue.waiting(9)).isEmpty();
  }
}
