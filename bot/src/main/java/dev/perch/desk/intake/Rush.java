package dev.perch.desk.intake;

import dev.perch.desk.CardPlaces;
import dev.perch.desk.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Whether more tweets come than cards can go up: then a card goes up without suggestions, which are
 * a good part of its work, and they follow when it is over. By what waits in the store, so that all
 * replicas think alike.
 */
public final class Rush {
  /** More cards behind their story than these are a rush. */
  public static final int MOST_WAITING = 200;

  /** With no more than these behind, what follows it may begin and makes no rush by itself. */
  static final int FEW_WAITING = 50;

  /** In a rush every look counts, and for so long the last one will do. */
  private static final Duration HOLDS = Duration.ofMillis(200);

  private final CardPlaces places;
  private final InstantSource clock;
  private volatile Seen last = new Seen(Instant.MIN, 0);

  public Rush(CardPlaces places, InstantSource clock) {
    this.places = places;
    this.clock = clock;
  }

  private record Seen(Instant at, long waiting) {}

  /**
   * Whether there is one, as of the last fifth of a second.
   *
   * @throws Unavailable if the store cannot be asked
   */
  public boolean isOn() {
    return waiting() > MOST_WAITING;
  }

  /**
   * Whether so few cards are behind that there is time for more, as of the last fifth of a second.
   *
   * @throws Unavailable if the store cannot be asked
   */
  boolean isCalm() {
    return waiting() <= FEW_WAITING;
  }

  private long waiting() {
    Instant now = clock.instant();
    Seen seen = last;
    if (seen.at().equals(Instant.MIN) || now.isAfter(seen.at().plus(HOLDS))) {
      seen = new Seen(now, places.waiting());
      last = seen;
    }
    return seen.waiting();
  }
}
