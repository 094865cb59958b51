package dev.perch.redis.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.ticket.Absence;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.ClockStage;
import dev.perch.ticket.Deletion;
import dev.perch.ticket.Erasure;
import dev.perch.ticket.Mood;
import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.SignOffVoid;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketEvent.Suggested;
import dev.perch.ticket.TicketEvent.Tweeted;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Urgency;
import dev.perch.ticket.Withdrawal;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The format in which stories are kept, for ever: {@code story.v1.jsonl} is never changed. */
final class EventCodecTest {
  private static final TicketId TICKET = new TicketId("1790000000000000001");
  private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456Z");
  private static final AgentId ANNA = new AgentId("U0ANNA");
  private static final Team CARE = new Team("care");
  private static final Team PR = new Team("pr");
  private static final List<Suggested> SUGGESTED = List.of(new Suggested("delivery", "3f2a"));
  private static final Tweeted TWEET =
      new Tweeted(
          "1790000000000000001",
          "1790000000000000002",
          "1780000000000000000",
          Instant.parse("2026-03-02T11:59:58Z"),
          true,
          "ab".repeat(32));

  /** Each event once, and again where it may leave something out. */
  private static final List<TicketEvent> EVENTS =
      List.of(
          new TicketEvent.Opened(AT, "AcmeCare", "7001", CARE, TWEET, 2, SUGGESTED),
          new TicketEvent.CustomerWrote(AT, TWEET, List.of()),
          new TicketEvent.CustomerEdited(
              AT, "1790000000000000001", "1790000000000000003", "cd".repeat(32), SUGGESTED),
          new TicketEvent.Claimed(AT, ANNA),
          new TicketEvent.Released(AT, ANNA),
          new TicketEvent.Lapsed(AT, 3),
          new TicketEvent.Offered(AT, ANNA, CARE, PR),
          new TicketEvent.Accepted(AT, ANNA),
          new TicketEvent.Returned(AT, ANNA),
          new TicketEvent.Returned(AT, null),
          new TicketEvent.SendingStarted(
              AT,
              ANNA,
              "1790000000000000003",
              "ef".repeat(32),
              AT,
              2,
              "delivery@3f2a",
              null,
              null,
              null),
          new TicketEvent.SendingStarted(
              AT, ANNA, "1790000000000000003", "ef".repeat(32), AT, 2, null, null, null, null),
          new TicketEvent.OutcomeUnknown(AT, 10, "timeout"),
          new TicketEvent.LookedInVain(AT, 10),
          new TicketEvent.Replied(AT, 10, "1790000000000000009"),
          new TicketEvent.SendRefused(AT, 10, SendRefusal.NOT_ALLOWED),
          new TicketEvent.Parked(AT, 10),
          new TicketEvent.RepliedByHand(AT, ANNA, "1790000000000000009", 2),
          new TicketEvent.Resolved(AT, ANNA),
          new TicketEvent.Resolved(AT, null),
          new TicketEvent.Dismissed(AT, ANNA),
          new TicketEvent.Reopened(AT, ANNA),
          new TicketEvent.Triaged(
              AT,
              Urgency.URGENT,
              Mood.FURIOUS,
              "en",
              "delivery",
              12_400,
              List.of("email"),
              true,
              true,
              List.of("money")),
          new TicketEvent.Triaged(
              AT, Urgency.LOW, Mood.PLEASED, null, null, 0, List.of(), false, false, List.of()),
          new TicketEvent.ClockRan(AT, ClockStage.BREACHED, AT),
          new TicketEvent.Snoozed(AT, ANNA, AT),
          new TicketEvent.Woken(AT, ANNA),
          new TicketEvent.Woken(AT, null),
          new TicketEvent.Promised(AT, ANNA, AT),
          new TicketEvent.Reminded(AT, 12),
          new TicketEvent.LapseWarned(AT, 3, AT),
          new TicketEvent.TakenOver(AT, ANNA, new AgentId("U0BEN")),
          new TicketEvent.Freed(AT, 3, Absence.OFF_SHIFT),
          new TicketEvent.PartnerAsked(AT, ANNA, new Team("lumen")),
          new TicketEvent.SignOffAsked(
              AT, ANNA, "ef".repeat(32), 2, "delivery@3f2a", List.of("pr", "legal"), null, null),
          new TicketEvent.SignOffAsked(
              AT, ANNA, "ef".repeat(32), 2, null, List.of("lead"), null, null),
          new TicketEvent.SignOffGiven(AT, ANNA, 26, "pr"),
          new TicketEvent.SignOffEdited(AT, ANNA, 26, "ab".repeat(32), null, null),
          new TicketEvent.SignOffReturned(AT, ANNA, 27),
          new TicketEvent.SignOffVoided(AT, 27, SignOffVoid.CUSTOMER_WROTE),
          new TicketEvent.DeputyCalled(AT, 27),
          new TicketEvent.CustomerWrote(
              AT,
              new Tweeted(
                  "1790000000000000005",
                  "1790000000000000005",
                  "42-7001",
                  Instant.parse("2026-03-02T11:59:58Z"),
                  true,
                  "ab".repeat(32),
                  Road.DIRECT),
              List.of()),
          new TicketEvent.SendingStarted(
              AT, ANNA, "1790000000000000005", "ef".repeat(32), AT, 2, null, Road.DIRECT, AT, null),
          new TicketEvent.SignOffAsked(
              AT, ANNA, "ef".repeat(32), 2, null, List.of("lead"), Road.DIRECT, null),
          new TicketEvent.Undone(AT, ANNA, 43),
          new TicketEvent.Withdrawn(AT, "1790000000000000001", Withdrawal.DELETED),
          new TicketEvent.Erased(AT, Erasure.ASKED),
          new TicketEvent.PutAside(AT, ANNA, "glow-lamp-red", AT),
          new TicketEvent.EmbargoMoved(AT, "glow-lamp-red", AT),
          new TicketEvent.EmbargoEnded(AT, "glow-lamp-red", true, SUGGESTED),
          new TicketEvent.StatementChanged(AT, "login-down", 2, 1, false),
          new TicketEvent.Hurried(AT),
          new TicketEvent.Advised(AT, List.of(new TicketEvent.Suggested("delivery", "3f2a"))),
          new TicketEvent.PartPosted(AT, 10, 1, "1790000000000000009", AT),
          new TicketEvent.DeletionAsked(AT, ANNA, "1790000000000000009"),
          new TicketEvent.DeletionAnswered(AT, 54, Deletion.Outcome.DELETED),
          new TicketEvent.SignOffAsked(
              AT, ANNA, "ef".repeat(32), 2, null, List.of("pr"), null, List.of("12".repeat(32))),
          new TicketEvent.SignOffEdited(
              AT, ANNA, 56, "ab".repeat(32), List.of("12".repeat(32), "34".repeat(32)), null),
          new TicketEvent.SendingStarted(
              AT,
              ANNA,
              "1790000000000000003",
              "ef".repeat(32),
              AT,
              2,
              null,
              null,
              null,
              List.of("12".repeat(32))),
          new TicketEvent.Dropped(AT, ANNA, 10),
          new TicketEvent.Postponed(AT, 10, AT, AT),
          new TicketEvent.Restored(AT, TWEET, SUGGESTED),
          new TicketEvent.Replied(AT, 10, "1790000000000000009", false),
          new TicketEvent.RepliedByHand(AT, ANNA, "1790000000000000009", 2, false),
          new TicketEvent.Revealed(AT, ANNA),
          new TicketEvent.SignOffEdited(AT, ANNA, 56, "ab".repeat(32), null, "delivery@3f2b"));

  private static List<String> golden() throws IOException {
    try (InputStream in = EventCodecTest.class.getResourceAsStream("story.v1.jsonl")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  @Test
  void eventsAreWrittenAsTheyEverWere() throws IOException {
    List<String> lines = EventCodec.lines(EventCodec.hash(""), "press:\"1\" é", EVENTS);

    assertThat(lines).containsExactlyElementsOf(golden());
  }

  @Test
  void whatWasEverWrittenIsRead() throws IOException {
    Story story = EventCodec.story(TICKET, golden());

    assertThat(story.events()).containsExactlyElementsOf(EVENTS);
    assertThat(story.operations()).containsOnly("press:\"1\" é").hasSize(EVENTS.size());
    assertThat(story.head()).isEqualTo(EventCodec.hash(golden().getLast()));
  }

  @Test
  void noEventIsMissingHere() {
    Set<Class<?>> written = EVENTS.stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(written).containsExactlyInAnyOrder(TicketEvent.class.getPermittedSubclasses());
  }

  @Test
  void noPartOfAnEventHasTheNameOfAPartOfTheLine() {
    Stream<String> names =
        Arrays.stream(TicketEvent.class.getPermittedSubclasses())
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .map(RecordComponent::getName);

    assertThat(names).isNotEmpty().doesNotContain("v", "op", "prev", "type");
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsReadByItsName(SendRefusal why) {
    TicketEvent refused = new TicketEvent.SendRefused(AT, 1, why);

    List<String> lines = EventCodec.lines("", "op", List.of(refused));

    assertThat(lines.getFirst()).contains("\"why\":\"" + why.name() + "\"");
    assertThat(EventCodec.story(TICKET, lines).events()).containsExactly(refused);
  }

  @Test
  void eachLineCarriesTheHashOfTheOneBefore() throws IOException {
    String before = "";
    for (String line : golden()) {
      assertThat(line).contains("\"prev\":\"" + EventCodec.hash(before) + "\"");
      before = line;
    }
  }

  @Test
  void whatALaterVersionAddsIsReadOver() throws IOException {
    List<String> later =
        golden().stream()
            .map(line -> line.replace("\"v\":1,", "\"v\":1,\"weather\":{\"how\":[\"fine\"]},"))
            .map(line -> line.replace("\"replyAllowed\":", "\"views\":7,\"replyAllowed\":"))
            .toList();

    assertThat(EventCodec.story(TICKET, later).events()).containsExactlyElementsOf(EVENTS);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'{\"v\":1,\"type\":\"Translated\"}', '\"Translated\"'",
        "'{\"v\":2,\"type\":\"Claimed\"}', 'version 2'",
        "'{\"v\":1}', 'newer'",
        "'{}', 'newer'",
        "'[]', 'no JSON object'",
        "'', 'no JSON object'",
        "'{\"v\":1,\"type\":\"Clai', ''",
        "'{\"v\":1,\"type\":\"Claimed\",\"at\":\"noon\",\"by\":\"U1\"}', 'noon'",
        "'{\"v\":1,\"type\":\"Claimed\",\"at\":\"2026-03-02T12:00:00Z\",\"by\":\"\"}', 'by'",
        "'{\"v\":1,\"type\":\"SendRefused\",\"why\":\"BAD_MOOD\"}', 'BAD_MOOD'",
        "'{\"v\":1,\"type\":\"Opened\"}', 'Opened'",
      })
  void aLineThatCannotBeReadIsNamedByTicketAndEvent(String line, String told) throws IOException {
    List<String> lines = List.of(golden().getFirst(), line);

    assertThatThrownBy(() -> EventCodec.story(TICKET, lines))
        .isInstanceOf(BrokenStory.class)
        .hasMessageStartingWith("event 1 of ticket 1790000000000000001 cannot be read")
        .hasMessageContaining(told);
  }
}
