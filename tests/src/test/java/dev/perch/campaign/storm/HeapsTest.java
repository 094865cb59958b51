package dev.perch.campaign.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.storm.Heap.Lane;
import dev.perch.campaign.storm.Heap.Seen;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lies on one heap. */
class HeapsTest {
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final Lane CARE = new Lane("AcmeCare", new Team("care"));

  private final Heaps heaps = new Heaps(Duration.ofMinutes(30));

  private Heap put(int number, @Nullable String entry, float x, float y) {
    Gist gist = new Gist.Meant(new float[] {x, y});
    TicketId ticket = new TicketId(Integer.toString(number));
    return heaps.take(new Seen(ticket, CARE, entry, entry, gist, AT));
  }

  @Test
  void meaningsThatAreNearLieTogetherAndTheMiddleMoves() {
    Heap one = put(1, null, 1, 0);

    assertThat(put(2, null, 0.9f, 0.436f)).isSameAs(one);
    assertThat(put(3, null, 0, 1)).isNotSameAs(one);
    assertThat(put(4, null, 0.71f, 0.704f))
        .as("nearer to the middle than to the first")
        .isSameAs(one);
  }

  @Test
  void whatHasNoSureEntryJoinsTheHeapOfOneThatIsNear() {
    Heap parcels = put(1, "late-parcel", 1, 0);

    assertThat(put(2, "late-parcel", 0, 1)).isSameAs(parcels);
    assertThat(put(3, "other", 1, 0)).isNotSameAs(parcels);
    assertThat(put(4, null, 0.7f, 0.7f)).isSameAs(parcels);
  }

  @Test
  void whatWasThrownOutOfAFoldAndItsLikeLieOnAHeapOfTheirOwn() {
    Heap parcels = put(1, "late-parcel", 1, 0);
    parcels.becomes(new FoldId("f1"));
    parcels.throwOut(new TicketId("2"), new Gist.Meant(new float[] {0, 1}));

    Heap others = put(3, "late-parcel", 0, 1);

    assertThat(others).isNotSameAs(parcels);
    assertThat(others.entry()).as("the bank was wrong").isNull();
    assertThat(put(4, "late-parcel", 0.1f, 0.99f)).isSameAs(others);
    assertThat(put(5, "late-parcel", 1, 0)).isSameAs(parcels);
    assertThat(others.since(AT)).hasSize(2);
  }

  @Test
  void meaningsOfAnyLengthAreHeldAgainstEachOther() {
    float[] one = new float[19];
    one[18] = 1;
    one[0] = 2;

    assertThat(Gist.Meant.dot(one, one)).isEqualTo(5);
  }
}
