package dev.perch.desk.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Consequences;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.OwnPosts.Reply;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.records.Receipt.HandleLine;
import dev.perch.desk.records.Receipt.Slowest;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The receipt of a day, on a desk in Berlin whose Monday begins at 23:00 UTC. */
class ReceiptsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private final FakeDesk fake = new FakeDesk();
  private final List<Reply> onX = new ArrayList<>();
  private final MemoryChronicle<ReceiptEvent> given = new MemoryChronicle<>();
  private final Receipts receipts =
      new Receipts(
          List.of("AcmeCare"),
          fake.stories,
          fake.stories,
          (_, from, to) ->
              onX.stream()
                  .filter(reply -> !reply.at().isBefore(from) && reply.at().isBefore(to))
                  .toList(),
          given,
          BERLIN,
          LocalTime.of(8, 0),
          fake.clock);

  private TicketId answered(String tweet, Duration after, String reply) {
    TicketId id = fake.take(Tweet.tweet(tweet));
    fake.push(after);
    fake.act(FakePeople.INES, id, new AgentAction.Claim());
    fake.act(
        FakePeople.INES, id, new AgentAction.Send("It takes %s days. ^IO".formatted(tweet), null));
    fake.sendAll();
    onX.add(new Reply(reply, fake.clock.instant()));
    return id;
  }

  private void until(LocalDate day, int hour) {
    Instant then = day.atTime(hour, 0).atZone(BERLIN).toInstant();
    fake.clock.push(Duration.between(fake.clock.instant(), then));
  }

  @Test
  void theDayBeforeIsToldOnceFromItsHourOn() {
    answered("100", Duration.ofMinutes(5), "9001");

    assertThat(receipts.due()).as("Sunday, with nothing written").isEmpty();
    until(MONDAY.plusDays(1), 7);
    assertThat(receipts.due()).isEmpty();
    until(MONDAY.plusDays(1), 8);
    assertThat(receipts.due()).contains(MONDAY);

    receipts.told(receipts.of(MONDAY));
    receipts.told(receipts.of(MONDAY));
    assertThat(receipts.due()).isEmpty();
    until(MONDAY.plusDays(3), 9);
    assertThat(receipts.due()).as("Tuesday is left out").contains(MONDAY.plusDays(2));
  }

  @Test
  void whatXCountedIsHeldAgainstWhatWasRecorded() {
    answered("100", Duration.ofMinutes(5), "9001");
    TicketId slow = answered("200", Duration.ofMinutes(19), "9002");

    Receipt receipt = receipts.of(MONDAY);

    assertThat(receipt.handles())
        .containsExactly(new HandleLine("AcmeCare", 2, 2, List.of(), List.of()));
    assertThat(receipt.slowest()).map(Slowest::ticket).contains(slow);
    assertThat(receipt.agrees()).isTrue();
    assertThat(receipts.of(MONDAY.plusDays(1)).held()).isZero();
  }

  @Test
  void whatOnlyOneOfThemKnowsIsNamed() {
    answered("100", Duration.ofMinutes(5), "elsewhere");

    Receipt receipt = receipts.of(MONDAY);

    assertThat(receipt.handles())
        .containsExactly(new HandleLine("AcmeCare", 1, 1, List.of("elsewhere"), List.of("9001")));
    assertThat(receipt.agrees()).isFalse();
  }

  @Test
  void whatWasInDoubtAndSentAgainIsUnknownToNobody() {
    TicketId again = parked("100");
    TicketId dropped = parked("200");
    TicketId left = parked("300");
    fake.act(FakePeople.INES, again, new AgentAction.SendAgain());
    fake.sendAll();
    fake.act(FakePeople.INES, dropped, new AgentAction.Drop());

    assertThat(fake.ticket(left)).isInstanceOf(Ticket.Parked.class);
    assertThat(receipts.of(MONDAY).unknown()).isEqualTo(1);
  }

  private TicketId parked(String tweet) {
    TicketId id = fake.take(Tweet.tweet(tweet).by(Tweet.customer("c" + tweet)));
    fake.x.losing("timeout", false);
    fake.act(FakePeople.INES, id, new AgentAction.Send("It takes " + tweet + " days.", null));
    fake.sendAll();
    fake.push(Consequences.FIRST_LOOK);
    fake.push(Consequences.NEXT_LOOK);
    return id;
  }

  @Test
  void aReplyThatWeDeletedIsNotMissedOnX() {
    TicketId id = answered("100", Duration.ofMinutes(5), "9001");
    fake.act(FakePeople.INES, id, new AgentAction.DeleteReply("9001", "Wrong customer"));
    fake.push(Duration.ZERO);
    onX.clear();

    Receipt receipt = receipts.of(MONDAY);

    assertThat(receipt.handles())
        .containsExactly(new HandleLine("AcmeCare", 0, 0, List.of(), List.of()));
    assertThat(receipt.agrees()).isTrue();
  }

  @Test
  void aReplyThatTheirClocksPutOnTwoDaysIsNotAmiss() {
    until(MONDAY.plusDays(1), 0);
    fake.clock.push(Duration.ofMillis(-200));
    answered("100", Duration.ZERO, "unused");
    onX.clear();
    onX.add(new Reply("9001", MONDAY.plusDays(1).atStartOfDay(BERLIN).toInstant()));

    assertThat(receipts.of(MONDAY).agrees()).isTrue();
    assertThat(receipts.of(MONDAY.plusDays(1)).agrees()).isTrue();
  }

  @Test
  void whatIsUnknownAndWhatWasPostedByHandIsCounted() {
    fake.x.losing("timeout", false);
    TicketId lost = fake.take(Tweet.tweet("100"));
    fake.act(FakePeople.INES, lost, new AgentAction.Claim());
    fake.act(FakePeople.INES, lost, new AgentAction.Send("It takes five days. ^IO", null));
    fake.sendAll();
    TicketId byHand = fake.take(Tweet.tweet("200").by(Tweet.PAUL));
    fake.act(FakePeople.INES, byHand, new AgentAction.Claim());
    fake.act(
        FakePeople.INES,
        byHand,
        new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/9500"));
    onX.add(new Reply("9500", fake.clock.instant()));

    Receipt receipt = receipts.of(MONDAY);

    assertThat(receipt.unknown()).isEqualTo(1);
    assertThat(receipt.byHand()).isEqualTo(1);
    assertThat(receipt.held()).isEqualTo(1);
    assertThat(receipt.agrees()).isFalse();
  }

  @Test
  void whereXCannotBeReadThereIsNoReceipt() {
    Receipts blind =
        new Receipts(
            List.of("AcmeCare"),
            fake.stories,
            fake.stories,
            (_, _, _) -> {
              throw new Unavailable("X is away");
            },
            given,
            BERLIN,
            LocalTime.of(8, 0),
            fake.clock);

    assertThatThrownBy(() -> blind.of(MONDAY)).isInstanceOf(Unavailable.class);
  }
}
