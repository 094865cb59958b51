package dev.perch.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event, told of a ticket in every state: the state that follows, or a broken story. */
class ReplayTableTest {
  private static final String BROKEN = "-";

  private static final String TABLE =
      """
      after:          Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      Opened          -         -         -               -         -         -         -         -         -
      CustomerWrote   Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Open      Open      Open
      CustomerEdited  Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      Claimed         Claimed   -         -               Claimed   -         -         Claimed   -         -
      Released        -         Open      -               -         -         -         -         -         -
      Lapsed          -         Open      -               -         -         -         -         -         -
      LapseWarned     -         Claimed   -               -         -         -         -         -         -
      TakenOver       -         Claimed   Claimed         -         -         -         -         -         -
      Freed           -         Open      Open            -         -         -         -         -         -
      PartnerAsked    Open      Claimed   -               -         -         -         Waiting   -         -
      SignOffAsked    -         AwaitingSignOff -               -         -         -         -         -         -
      SignOffGiven    -         -         AwaitingSignOff -         -         -         -         -         -
      SignOffEdited   -         -         AwaitingSignOff -         -         -         -         -         -
      SignOffReturned -         -         Claimed         -         -         -         -         -         -
      SignOffVoided   -         -         Claimed         -         -         -         -         -         -
      DeputyCalled    -         -         AwaitingSignOff -         -         -         -         -         -
      Offered         Offered   Offered   -               -         -         -         Offered   -         -
      Accepted        -         -         -               Open      -         -         -         -         -
      Returned        -         -         -               Open      -         -         -         -         -
      SendingStarted  -         Sending   -               -         -         Sending   -         -         -
      OutcomeUnknown  -         -         -               -         Sending   -         -         -         -
      LookedInVain    -         -         -               -         Sending   -         -         -         -
      PartPosted      -         -         -               -         Sending   Sending   -         -         -
      DeletionAsked   -         -         -               -         -         -         Waiting   -         -
      DeletionAnswered -        -         -               -         -         -         -         -         -
      Undone          -         -         -               -         Claimed   -         -         -         -
      Replied         -         -         -               -         Waiting   Waiting   -         -         -
      SendRefused     -         -         -               -         Claimed   -         -         -         -
      Parked          -         -         -               -         Parked    -         -         -         -
      Dropped         -         -         -               -         -         Claimed   -         -         -
      Postponed       -         -         -               -         Sending   -         -         -         -
      RepliedByHand   -         Waiting   -               -         -         -         -         -         -
      Resolved        Resolved  Resolved  -               -         -         -         Resolved  -         -
      Dismissed       Dismissed Dismissed -               -         -         -         Dismissed -         -
      Reopened        -         -         -               -         -         -         -         Open      Open
      Triaged         Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      Hurried         Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      Advised         Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      ClockRan        Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      Snoozed         Open      Open      -               -         -         -         Waiting   -         -
      Woken           Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   -         -
      Promised        Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      Reminded        Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      PutAside        Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   -         -
      EmbargoMoved    Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   -         -
      EmbargoEnded    Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Open      -         -
      StatementChanged Open     Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      Withdrawn       Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      Restored        Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      Revealed        Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      Erased          Open      Claimed   AwaitingSignOff Offered   Sending   Parked    Waiting   Resolved  Dismissed
      """;

  record Row(String event, String state, String then) {}

  @ParameterizedTest
  @MethodSource("table")
  void anEventLeadsToOneStateOrIsRefused(Row row) {
    Tale tale = inState(row.state());
    TicketEvent event = event(row.event(), tale);
    tale.then(event);

    if (row.then().equals(BROKEN)) {
      assertThatExceptionOfType(BrokenStory.class).isThrownBy(tale::ticket);
    } else {
      assertThat(tale.ticket().getClass().getSimpleName()).isEqualTo(row.then());
      assertThat(tale.facts().length()).isEqualTo(tale.events().size());
    }
  }

  @Test
  void theTableHasEveryStateAndEveryEvent() {
    Set<String> states = table().map(Row::state).collect(Collectors.toSet());
    Set<String> events = table().map(Row::event).collect(Collectors.toSet());

    assertThat(states).isEqualTo(records(Ticket.class));
    assertThat(events).isEqualTo(records(TicketEvent.class));
  }

  static Stream<Row> table() {
    List<Row> rows = new ArrayList<>();
    List<String[]> lines = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
    for (String[] line : lines.subList(1, lines.size())) {
      for (int column = 1; column < line.length; column++) {
        rows.add(new Row(line[0], lines.getFirst()[column], line[column]));
      }
    }
    return rows.stream();
  }

  /** Records below a sealed interface, by their simple names. */
  private static Set<String> records(Class<?> sealed) {
    Set<String> names = new TreeSet<>();
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        names.addAll(records(permitted));
      } else {
        names.add(permitted.getSimpleName());
      }
    }
    return names;
  }

  private static Tale inState(String state) {
    Map<String, Tale> tales = new LinkedHashMap<>();
    tales.put("Open", Tale.opened());
    tales.put("Claimed", claimed());
    tales.put("AwaitingSignOff", claimed().awaiting("pr", "legal"));
    tales.put("Offered", Tale.opened().offered(Tale.PR));
    tales.put("Sending", claimed().sending());
    tales.put("Parked", claimed().sending().unknown().parked());
    tales.put("Waiting", claimed().sending().replied("900"));
    tales.put("Resolved", Tale.opened().resolved());
    tales.put("Dismissed", Tale.opened().dismissed());
    Tale tale = tales.getOrDefault(state, Tale.opened());
    assertThat(tale.ticket().getClass().getSimpleName()).isEqualTo(state);
    return tale;
  }

  private static Tale claimed() {
    return Tale.opened().claimed(Tale.INES);
  }

  /**
   * An event that would fit the story but for the state: it names claim 1 and attempt or version 2.
   */
  private static TicketEvent event(String name, Tale tale) {
    Instant now = tale.now();
    AgentId by = Tale.INES;
    return switch (name) {
      case "Opened" -> Tale.opened().events().getFirst();
      case "CustomerWrote" -> new TicketEvent.CustomerWrote(now, Tale.tweet("101", now), List.of());
      case "CustomerEdited" -> new TicketEvent.CustomerEdited(now, "100", "102", "h", List.of());
      case "Claimed" -> new TicketEvent.Claimed(now, by);
      case "Released" -> new TicketEvent.Released(now, by);
      case "Lapsed" -> new TicketEvent.Lapsed(now, 1);
      case "LapseWarned" -> new TicketEvent.LapseWarned(now, 1, now);
      case "TakenOver" -> new TicketEvent.TakenOver(now, Tale.TOMAS, by);
      case "Freed" -> new TicketEvent.Freed(now, 1, Absence.LEFT);
      case "PartnerAsked" -> new TicketEvent.PartnerAsked(now, by, Tale.PR);
      case "SignOffAsked" ->
          new TicketEvent.SignOffAsked(now, by, "hash", 0, null, List.of("pr"), null, null);
      case "SignOffGiven" -> new TicketEvent.SignOffGiven(now, Tale.TOMAS, 2, "pr");
      case "SignOffEdited" ->
          new TicketEvent.SignOffEdited(now, Tale.TOMAS, 2, "other", null, null);
      case "SignOffReturned" -> new TicketEvent.SignOffReturned(now, Tale.TOMAS, 2);
      case "SignOffVoided" -> new TicketEvent.SignOffVoided(now, 2, SignOffVoid.CUSTOMER_WROTE);
      case "DeputyCalled" -> new TicketEvent.DeputyCalled(now, 2);
      case "Offered" -> new TicketEvent.Offered(now, by, Tale.CARE, Tale.PR);
      case "Accepted" -> new TicketEvent.Accepted(now, by);
      case "Returned" -> new TicketEvent.Returned(now, by);
      case "SendingStarted" ->
          new TicketEvent.SendingStarted(now, by, "100", "hash", now, 0, null, null, null, null);
      case "OutcomeUnknown" -> new TicketEvent.OutcomeUnknown(now, 2, "timeout");
      case "LookedInVain" -> new TicketEvent.LookedInVain(now, 2);
      case "PartPosted" -> new TicketEvent.PartPosted(now, 2, 1, "899", now);
      case "DeletionAsked" -> new TicketEvent.DeletionAsked(now, by, "900");
      case "DeletionAnswered" -> new TicketEvent.DeletionAnswered(now, 4, Deletion.Outcome.DELETED);
      case "Undone" -> new TicketEvent.Undone(now, by, 2);
      case "Replied" -> new TicketEvent.Replied(now, 2, "900");
      case "SendRefused" -> new TicketEvent.SendRefused(now, 2, SendRefusal.TOO_MANY);
      case "Parked" -> new TicketEvent.Parked(now, 2);
      case "RepliedByHand" -> new TicketEvent.RepliedByHand(now, by, "900", 0);
      case "Resolved" -> new TicketEvent.Resolved(now, by);
      case "Dismissed" -> new TicketEvent.Dismissed(now, by);
      case "Triaged" -> Tale.judged(now);
      case "Hurried" -> new TicketEvent.Hurried(now);
      case "Advised" -> new TicketEvent.Advised(now, List.of());
      case "ClockRan" -> new TicketEvent.ClockRan(now, ClockStage.HALF, now);
      case "Snoozed" -> new TicketEvent.Snoozed(now, by, now.plusSeconds(60));
      case "Woken" -> new TicketEvent.Woken(now, null);
      case "Promised" -> new TicketEvent.Promised(now, by, now.plusSeconds(60));
      case "StatementChanged" -> new TicketEvent.StatementChanged(now, "login-down", 2, 1, false);
      case "PutAside" -> new TicketEvent.PutAside(now, by, "lamp", now.plusSeconds(60));
      case "EmbargoMoved" -> new TicketEvent.EmbargoMoved(now, "lamp", now.plusSeconds(90));
      case "EmbargoEnded" -> new TicketEvent.EmbargoEnded(now, "lamp", true, List.of());
      case "Reminded" -> new TicketEvent.Reminded(now, 1);
      case "Withdrawn" -> new TicketEvent.Withdrawn(now, "100", Withdrawal.DELETED);
      case "Dropped" -> new TicketEvent.Dropped(now, Tale.TOMAS, 2);
      case "Postponed" -> new TicketEvent.Postponed(now, 2, now, now);
      case "Restored" -> new TicketEvent.Restored(now, Tale.tweet("100", now), List.of());
      case "Revealed" -> new TicketEvent.Revealed(now, by);
      case "Erased" -> new TicketEvent.Erased(now, Erasure.ASKED);
      case "Reopened" -> new TicketEvent.Reopened(now, by);
      default -> throw new AssertionError("no sample of " + name);
    };
  }
}
