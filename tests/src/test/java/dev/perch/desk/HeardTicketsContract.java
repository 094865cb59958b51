package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What everybody does who knows when customers wrote last. */
public abstract class HeardTicketsContract {
  protected abstract Stories stories();

  protected abstract HeardTickets heard();

  protected abstract SampledTickets sampled();

  private static Instant at(int hour) {
    return Appends.NOON.plus(Duration.ofHours(hour));
  }

  private Story open(String tweet, int hour) {
    Stories.Append append = Appends.opening(tweet, "7001", "AcmeCare", at(hour));
    return ((Stories.Appended.Done) stories().append(append)).story();
  }

  @Test
  void whoWroteLastComesFirstHoweverOldTheTicketIsAndWhatWeDoIsNoWord() {
    Story first = open("1", 0);
    Story second = open("2", 1);
    open("3", 2);
    stories().append(Appends.next(first, "tweet:4", Appends.wrote("4", "1", 300)));
    stories().append(Appends.next(second, "press:1", new TicketEvent.Claimed(at(9), Appends.ANNA)));

    assertThat(heard().since(Appends.NOON, 0, 10))
        .extracting(TicketId::value)
        .containsExactly("1", "3", "2");
    assertThat(heard().since(Appends.NOON, 1, 1)).extracting(TicketId::value).containsExactly("3");
    assertThat(heard().since(at(2), 0, 10)).extracting(TicketId::value).containsExactly("1", "3");
    assertThat(heard().since(at(6), 0, 10)).isEmpty();
  }

  @Test
  void aSampleLiesEvenlyAmongAllOfThatTime() {
    IntStream.range(0, 10).forEach(hour -> open("1" + hour, hour));

    assertThat(sampled().heardSince(at(1), 3).tickets())
        .extracting(TicketId::value)
        .containsExactly("19", "16", "13");
    assertThat(sampled().heardSince(at(1), 3).of()).isEqualTo(9);
    assertThat(sampled().heardSince(at(8), 3).tickets())
        .extracting(TicketId::value)
        .containsExactly("19", "18");
    assertThat(sampled().heardSince(at(12), 3)).isEqualTo(new SampledTickets.Sample(List.of(), 0));
  }

  @Test
  void whoWroteNinetyDaysAgoIsKnownStill() {
    open("1", 0);
    open("2", 24 * 89);

    assertThat(sampled().heardSince(at(0), 9).of()).isEqualTo(2);
  }
}
