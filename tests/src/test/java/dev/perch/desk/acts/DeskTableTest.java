package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every act on a ticket in every state: what a person of its team is told, and where the ticket
 * stands then. "Own" is a ticket that the person holds; a colleague holds the others.
 */
class DeskTableTest {
  private static final String TABLE =
      """
      act:          Open      Own       Claimed   OwnAwaiting    Awaiting        Offered   OwnSending Sending   Parked    Waiting   Resolved  Dismissed
      Claim         Claimed   Claimed   HeldBy    Stale          HeldBy          Claimed   Stale      HeldBy    Stale     Claimed   Stale     Stale
      Release       Stale     Open      HeldBy    Stale          Stale           Stale     Stale      Stale     Stale     Stale     Stale     Stale
      Write         Claimed   Claimed   HeldBy    Stale          HeldBy          Claimed   Stale      HeldBy    Stale     Claimed   Stale     Stale
      Send          Sending   Sending   HeldBy    Stale          HeldBy          Sending   Stale      Answered  Stale     Sending   Stale     Stale
      SendDraft     Sending   Sending   HeldBy    Stale          HeldBy          Sending   Stale      Answered  Stale     Sending   Stale     Stale
      Approve       Sending   Sending   HeldBy    Stale          HeldBy          Sending   Stale      Answered  Stale     Answered  Stale     Stale
      Edit          Claimed   Claimed   HeldBy    Stale          HeldBy          Claimed   Stale      HeldBy    Stale     Claimed   Stale     Stale
      HandOff       Offered   Offered   HeldBy    Stale          Stale           Stale     Stale      Stale     Stale     Offered   Stale     Stale
      GiveBack      Stale     Stale     Stale     Stale          Stale           Open      Stale      Stale     Stale     Stale     Stale     Stale
      Resolve       Resolved  Resolved  HeldBy    Stale          Stale           Stale     Stale      Stale     Stale     Resolved  Stale     Stale
      Dismiss       Dismissed Dismissed HeldBy    Stale          Stale           Stale     Stale      Stale     Stale     Dismissed Stale     Stale
      Reopen        Stale     Stale     Stale     Stale          Stale           Stale     Stale      Stale     Stale     Stale     Open      Open
      RepliedByHand Waiting   Waiting   HeldBy    Stale          HeldBy          Waiting   Stale      HeldBy    Waiting   Waiting   Stale     Stale
      MessageSeen   Stale     Stale     Stale     Stale          Stale           Stale     Stale      Stale     Stale     Stale     Stale     Stale
      SendAgain     Stale     Stale     Stale     Stale          Stale           Stale     Stale      Stale     Sending   Stale     Stale     Stale
      Drop          Stale     Stale     Stale     Stale          Stale           Stale     Stale      Stale     Claimed   Stale     Stale     Stale
      TakeOver      OnlyFor   OnlyFor   OnlyFor   OnlyFor        OnlyFor         OnlyFor   OnlyFor    OnlyFor   OnlyFor   OnlyFor   OnlyFor   OnlyFor
      AskPartner    Open      Claimed   HeldBy    Stale          Stale           Stale     Stale      Stale     Stale     Waiting   Stale     Stale
      DeleteReply   Stale     Stale     Stale     Stale          Stale           Stale     Stale      Stale     Stale     OnlyFor   Stale     Stale
      SignOff       Stale     Stale     Stale     NotYoursToSign Sending         Stale     Stale      Stale     Stale     Stale     Stale     Stale
      ChangeDraft   Stale     Stale     Stale     NotYoursToSign AwaitingSignOff Stale     Stale      Stale     Stale     Stale     Stale     Stale
      ReturnDraft   Stale     Stale     Stale     NotYoursToSign Claimed         Stale     Stale      Stale     Stale     Stale     Stale     Stale
      Withdraw      Stale     Stale     Stale     Claimed        HeldBy          Stale     Stale      Stale     Stale     Stale     Stale     Stale
      Correct       Claimed   Claimed   HeldBy    Stale          HeldBy          Claimed   Stale      HeldBy    Stale     Claimed   Claimed   Claimed
      Snooze        Open      Open      HeldBy    Stale          Stale           Stale     Stale      Stale     Stale     Waiting   Stale     Stale
      Reveal        Open      Claimed   Claimed   AwaitingSignOff AwaitingSignOff Offered  Sending    Sending   Parked    Waiting   Resolved  Dismissed
      Wake          Stale     Stale     Stale     Stale          Stale           Stale     Stale      Stale     Stale     Stale     Stale     Stale
      Remind        Open      Claimed   Claimed   AwaitingSignOff AwaitingSignOff Offered  Sending    Sending   Parked    Waiting   Stale     Stale
      """;

  record Row(String act, String state, String then) {}

  /** What holds a reply up for a colleague of Care's; Ines and Tomas are both. */
  private static final SignOffRules RECALL =
      new SignOffRules(
          List.of(
              new SignOffRules.Rule(
                  null, List.of("recall"), 0, null, null, false, List.of("care"))),
          Desk.LEAD,
          Optional.empty(),
          Desk.LEAD);

  private static final Set<String> NO =
      Set.of("Stale", "HeldBy", "Answered", "OnlyFor", "NotYoursToSign");

  private final FakeDesk fake = new FakeDesk(RECALL);

  @ParameterizedTest
  @MethodSource("table")
  void anActLeadsToOneStateOrIsDeclined(Row row) {
    fake.answers.know(FakeAnswers.faq("refund", "Refunds", "Five days."));
    TicketId id = inState(row.state());
    Ticket before = fake.ticket(id);
    String person = before.facts().team().equals(FakeDesk.PR) ? FakePeople.LUCIAN : FakePeople.INES;

    Pressed pressed = fake.act(person, id, action(row.act(), before));

    if (NO.contains(row.then())) {
      assertThat(pressed.getClass().getSimpleName()).isEqualTo(row.then());
      assertThat(fake.ticket(id)).isEqualTo(before);
    } else {
      assertThat(pressed).isInstanceOf(Pressed.Done.class);
      assertThat(fake.ticket(id).getClass().getSimpleName()).isEqualTo(row.then());
      assertThat(((Pressed.Done) pressed).story()).isEqualTo(fake.story(id));
    }
  }

  @Test
  void theTableHasEveryAct() {
    Set<String> acts = table().map(Row::act).collect(Collectors.toSet());
    Set<String> all = new TreeSet<>();
    for (Class<?> act : AgentAction.class.getPermittedSubclasses()) {
      all.add(act.getSimpleName());
    }

    assertThat(acts).isEqualTo(all);
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

  private TicketId inState(String state) {
    TicketId id = fake.take(Tweet.tweet("100"));
    switch (state) {
      case "Own" -> done(FakePeople.INES, id, new AgentAction.Claim());
      case "Claimed" -> done(FakePeople.TOMAS, id, new AgentAction.Claim());
      case "OwnAwaiting" -> ask(FakePeople.INES, id);
      case "Awaiting" -> ask(FakePeople.TOMAS, id);
      case "Offered" ->
          done(FakePeople.TOMAS, id, new AgentAction.HandOff(FakeDesk.PR, "Yours, I think"));
      case "OwnSending" -> send(FakePeople.INES, id);
      case "Sending" -> send(FakePeople.TOMAS, id);
      case "Parked" -> {
        fake.x.losing("timeout", false);
        send(FakePeople.TOMAS, id);
        fake.sendAll();
        fake.push(Duration.ofMinutes(1));
        fake.push(Duration.ofMinutes(1));
      }
      case "Waiting" -> {
        send(FakePeople.TOMAS, id);
        fake.sendAll();
      }
      case "Resolved" -> done(FakePeople.TOMAS, id, new AgentAction.Resolve());
      case "Dismissed" -> done(FakePeople.TOMAS, id, new AgentAction.Dismiss());
      default -> {}
    }
    assertThat(fake.ticket(id).getClass().getSimpleName())
        .isEqualTo(
            state
                .replaceFirst("(Own)?Awaiting", "AwaitingSignOff")
                .replace("OwnSending", "Sending")
                .replace("Own", "Claimed"));
    return id;
  }

  private void ask(String person, TicketId id) {
    done(person, id, new AgentAction.Send("There was a recall.", null));
  }

  private void send(String person, TicketId id) {
    done(person, id, new AgentAction.Send("Five days.", null));
  }

  private void done(String person, TicketId id, AgentAction action) {
    assertThat(fake.act(person, id, action)).isInstanceOf(Pressed.Done.class);
  }

  private static AgentAction action(String name, Ticket ticket) {
    return switch (name) {
      case "Claim" -> new AgentAction.Claim();
      case "Release" -> new AgentAction.Release();
      case "Write" -> new AgentAction.Write();
      case "Send" -> new AgentAction.Send("It takes five days.", null);
      case "SendDraft" ->
          new AgentAction.SendDraft("It takes five days.", ticket.facts().replies().size());
      case "Approve" -> new AgentAction.Approve(0);
      case "Edit" -> new AgentAction.Edit(0, null);
      case "HandOff" ->
          new AgentAction.HandOff(
              ticket.facts().team().equals(FakeDesk.PR) ? FakeDesk.CARE : FakeDesk.PR, "Yours");
      case "GiveBack" -> new AgentAction.GiveBack("Not ours");
      case "TakeOver" -> new AgentAction.TakeOver("Mine");
      case "AskPartner" -> new AgentAction.AskPartner(FakeDesk.LUMEN, "Which lamp?");
      case "DeleteReply" ->
          new AgentAction.DeleteReply(
              ticket.facts().lastReply().map(TicketFacts.Reply::tweet).orElse("9001"),
              "It was wrong");
      case "SignOff" -> new AgentAction.SignOff(2);
      case "ChangeDraft" -> new AgentAction.ChangeDraft(2, "There was a recall, sorry.");
      case "ReturnDraft" -> new AgentAction.ReturnDraft(2, "Softer, please");
      case "Withdraw" -> new AgentAction.Withdraw();
      case "Resolve" -> new AgentAction.Resolve();
      case "Dismiss" -> new AgentAction.Dismiss();
      case "Reopen" -> new AgentAction.Reopen();
      case "RepliedByHand" -> new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/555");
      case "Snooze" -> new AgentAction.Snooze(LocalDate.of(2026, 3, 5));
      case "Correct" -> new AgentAction.Correct();
      case "Reveal" -> new AgentAction.Reveal();
      case "Wake" -> new AgentAction.Wake();
      case "Remind" -> new AgentAction.Remind(PushedClock.MONDAY.plus(Duration.ofDays(2)));
      case "MessageSeen" -> new AgentAction.MessageSeen(2, "");
      case "Drop" -> new AgentAction.Drop();
      case "SendAgain" -> new AgentAction.SendAgain();
      default -> throw new AssertionError("no sample of " + name);
    };
  }
}
