package dev.perch.campaign.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.ticket.AgentId;
import dev.perch.ticket.Mood;
import dev.perch.ticket.SignOffVoid;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketEvent.Opened;
import dev.perch.ticket.TicketEvent.Promised;
import dev.perch.ticket.TicketEvent.Replied;
import dev.perch.ticket.TicketEvent.SendingStarted;
import dev.perch.ticket.TicketEvent.SignOffAsked;
import dev.perch.ticket.TicketEvent.SignOffGiven;
import dev.perch.ticket.TicketEvent.SignOffReturned;
import dev.perch.ticket.TicketEvent.SignOffVoided;
import dev.perch.ticket.TicketEvent.Tweeted;
import dev.perch.ticket.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is counted of stories, event by event. */
class CountsTest {
  private static final Week WEEK = new Week(LocalDate.of(2026, 3, 2), ZoneOffset.UTC);
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final AgentId INES = new AgentId("U0AGENT1");
  private static final AgentId LUCIAN = new AgentId("U0PR1");

  private static Instant minute(int minutes) {
    return AT.plus(Duration.ofMinutes(minutes));
  }

  private static SignOffAsked asked(int minutes) {
    return new SignOffAsked(
        minute(minutes), INES, "h", 0, null, List.of("pr", "legal"), null, null);
  }

  @Test
  void aSignOffWaitsUntilSomebodyDecides() {
    SignOffCount count = new SignOffCount(WEEK);

    count.add(
        List.of(
            asked(0),
            new SignOffGiven(minute(4), LUCIAN, 0, "pr"),
            new SignOffGiven(minute(50), LUCIAN, 0, "legal")));
    count.add(List.of(asked(0), new SignOffReturned(minute(20), LUCIAN, 0), asked(60)));
    count.add(
        List.of(
            asked(0),
            new SignOffVoided(minute(1), 0, SignOffVoid.CUSTOMER_WROTE),
            new SignOffGiven(minute(90), LUCIAN, 0, "pr")));
    count.add(List.of(asked(-60 * 24 * 3)));

    assertThat(count.counted())
        .isEqualTo(new SignOffs(4, 3, 1, Optional.of(Duration.ofMinutes(4))));
  }

  @Test
  void aPromiseIsKeptByAWordFromUsBeforeItsTime() {
    Promised friday = new Promised(minute(0), INES, minute(60));
    PromiseCount count = new PromiseCount(WEEK);

    count.add(List.of(friday, new Replied(minute(59), 1, "1")));
    count.add(List.of(friday, new Replied(minute(61), 1, "2")));
    count.add(List.of(new Replied(minute(-1), 1, "3"), friday));
    count.add(List.of(new Promised(minute(0), INES, minute(60 * 24 * 8))));

    assertThat(count.counted()).isEqualTo(new Promises(1, 2));
  }

  @Test
  void theEntryThatWasUsedCountsBeforeTheOneThatSeemedNearest() {
    QuestionCount count = new QuestionCount(WEEK);

    count.add(List.of(opened(0), judged("returns"), sent("delivery-time@ab12")));
    count.add(List.of(opened(1), judged("delivery-time")));
    count.add(List.of(opened(2), judged("returns")));
    count.add(List.of(opened(3)));
    count.add(List.of(opened(-60 * 24), judged("returns")));
    count.add(List.of(opened(-60 * 24 * 9), judged("returns")));

    assertThat(count.counted(title -> title.toUpperCase(Locale.ROOT), true))
        .isEqualTo(
            new Questions(
                List.of(
                    new Questions.Asked("DELIVERY-TIME", "delivery-time", 2, OptionalInt.of(0)),
                    new Questions.Asked("RETURNS", "returns", 1, OptionalInt.of(1))),
                1));
    assertThat(count.counted(id -> id, false).asked())
        .allSatisfy(asked -> assertThat(asked.before()).isEmpty());
  }

  private static Opened opened(int minutes) {
    Tweeted tweet = new Tweeted("1", "1", "1", minute(minutes), true, "h");
    return new Opened(minute(minutes), "AcmeCare", "77", new Team("care"), tweet, 0, List.of());
  }

  private static TicketEvent judged(String topic) {
    return new TicketEvent.Triaged(
        AT, Urgency.NORMAL, Mood.NEUTRAL, "en", topic, 0, List.of(), false, false, List.of());
  }

  private static SendingStarted sent(String faq) {
    return new SendingStarted(AT, INES, "1", "h", AT, 0, faq, null, null, null);
  }
}
