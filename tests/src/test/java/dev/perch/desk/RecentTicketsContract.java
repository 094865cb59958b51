package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What everybody does who knows the newest tickets. */
public abstract class RecentTicketsContract {
  private static final Duration HOUR = Duration.ofHours(1);

  protected abstract Stories stories();

  protected abstract RecentTickets recent();

  private Story open(String tweet, int hour) {
    Stories.Append append =
        Appends.opening(tweet, "7001", "AcmeCare", Appends.NOON.plus(HOUR.multipliedBy(hour)));
    return ((Stories.Appended.Done) stories().append(append)).story();
  }

  @Test
  void ticketsAreKnownFromTheirOpeningNewestFirst() {
    open("1", 0);
    Story second = open("2", 1);
    open("3", 2);
    stories()
        .append(
            Appends.next(
                second,
                "press:1",
                new TicketEvent.Claimed(Appends.NOON.plus(HOUR.multipliedBy(9)), Appends.ANNA)));

    assertThat(recent().openedSince(Appends.NOON, 10))
        .extracting(TicketId::value)
        .containsExactly("3", "2", "1");
    assertThat(recent().openedSince(Appends.NOON, 2))
        .extracting(TicketId::value)
        .containsExactly("3", "2");
    assertThat(recent().openedSince(Appends.NOON.plus(HOUR), 10))
        .extracting(TicketId::value)
        .containsExactly("3", "2");
  }
}
