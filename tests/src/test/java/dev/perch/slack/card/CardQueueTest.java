package dev.perch.slack.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.slack.wire.CardPaces;
import dev.perch.slack.wire.Pace;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cards that are looked at once more, though nothing happens to them. */
class CardQueueTest {
  private static final TicketId CARD = new TicketId("100");

  private final PushedClock clock = PushedClock.onMonday();
  private final CardQueue queue = new CardQueue(new CardPaces(unhurried(), unhurried()), 1);

  private Pace unhurried() {
    return new Pace(1, Duration.ZERO, clock);
  }

  private List<TicketId> due() {
    return queue.due(List.of(), Map.of(), clock.instant());
  }

  private Instant later() {
    clock.push(Duration.ofSeconds(1));
    return clock.instant();
  }

  @Test
  void oneLookServesWhatWasAskedForBeforeIt() {
    queue.lookAgain(List.of(CARD), later());
    List<TicketId> asked = due();
    queue.begun(List.of(CARD));

    queue.lookAgain(CARD, Optional.empty());

    assertThat(asked).containsExactly(CARD);
    assertThat(due()).isEmpty();
  }

  @Test
  void whatIsAskedForWhileItIsLookedAtIsAnotherLook() {
    queue.begun(List.of(CARD));
    queue.lookAgain(List.of(CARD), later());

    queue.lookAgain(CARD, Optional.empty());

    assertThat(due()).containsExactly(CARD);
  }

  @Test
  void ofTwoLooksTheSoonerCounts() {
    queue.begun(List.of(CARD));
    queue.lookAgain(List.of(CARD), later());

    queue.lookAgain(CARD, Optional.of(clock.instant().plusSeconds(60)));

    assertThat(due()).containsExactly(CARD);
  }

  @Test
  void aLookThatFailedIsStillAskedFor() {
    queue.lookAgain(List.of(CARD), later());
    queue.begun(List.of(CARD));
    queue.begun(List.of(CARD));

    assertThat(due()).containsExactly(CARD);
  }
}
