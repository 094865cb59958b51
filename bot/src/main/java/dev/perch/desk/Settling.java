package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes store and archive agree again: a move that a crash broke off is finished, and what the
 * archive holds of tickets that went on, or whose words were removed, is taken out of it.
 */
public final class Settling {
  private static final String WORK = "archive";

  /** Longer than any round takes; a round that was killed keeps the others off for so long. */
  private static final Duration TURN = Duration.ofMinutes(10);

  private final Archive archive;
  private final LongClosed closed;
  private final Turns turns;
  private final InstantSource clock;

  public Settling(Archive archive, LongClosed closed, Turns turns, InstantSource clock) {
    this.archive = archive;
    this.closed = closed;
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * Does it.
   *
   * @return false if another process is at it, and nothing was done
   * @throws Unavailable if store or archive cannot be reached; what is left is done the next time
   */
  public boolean once() {
    return inTurn(() -> {});
  }

  /** Does it, and then the rest, while no other process does anything of the kind. */
  boolean inTurn(Runnable rest) {
    Instant now = clock.instant();
    if (!turns.take(WORK, now, now.plus(TURN))) {
      return false;
    }
    try {
      settle();
      rest.run();
      return true;
    } finally {
      turns.release(WORK);
    }
  }

  private void settle() {
    List<TicketId> stale = new ArrayList<>();
    for (TicketId ticket : closed.begun()) {
      Optional<Archived> held = archive.find(ticket);
      if (held.isEmpty() || !closed.moved(held.get())) {
        stale.add(ticket);
      }
    }
    if (!stale.isEmpty()) {
      archive.drop(stale);
      closed.settled(stale);
    }
  }
}
