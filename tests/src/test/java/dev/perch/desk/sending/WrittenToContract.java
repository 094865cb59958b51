package dev.perch.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Appends;
import dev.perch.desk.Stories;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What everybody does who knows to whom we wrote lately. */
public abstract class WrittenToContract {
  private static final Instant LATER = Appends.NOON.plusSeconds(60);

  protected abstract Stories stories();

  protected abstract WrittenTo writtenTo();

  private Story told(Stories.Append append) {
    return ((Stories.Appended.Done) stories().append(append)).story();
  }

  private Story claimed(String tweet, String customer) {
    Story opened = told(Appends.opening(tweet, customer, "AcmeCare", Appends.NOON));
    return told(
        Appends.next(
            opened, "claim:" + tweet, new TicketEvent.Claimed(Appends.NOON, Appends.ANNA)));
  }

  @Test
  void aTicketIsKnownFromTheFirstWordThatWeBeginToWrite() {
    claimed("1", "7001");
    Story second = claimed("2", "7002");
    assertThat(writtenTo().since(Appends.NOON)).isEmpty();

    told(
        Appends.next(
            second, "hand:2", new TicketEvent.RepliedByHand(LATER, Appends.ANNA, "9001", 0)));

    assertThat(writtenTo().since(Appends.NOON)).extracting(TicketId::value).containsExactly("2");
    assertThat(writtenTo().since(LATER.plusSeconds(1))).isEmpty();
  }
}
