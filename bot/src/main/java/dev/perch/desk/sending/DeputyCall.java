package dev.perch.desk.sending;

import dev.perch.desk.Bells;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Stories;
import dev.perch.desk.Waits;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.InstantSource;

/**
 * Calls a deputy for a reply of which it is known elsewhere that whoever should sign it off has
 * been waited for: in a fold all wait together. Done again, it changes nothing.
 */
public final class DeputyCall {
  private final Ledger ledger;
  private final InstantSource clock;

  public DeputyCall(Stories stories, Bells bells, Waits waits, InstantSource clock) {
    this.ledger = new Ledger(stories, bells, waits);
    this.clock = clock;
  }

  /** A deputy may decide on that version from now on, if it still waits. */
  public void call(TicketId id, int version) {
    ledger.<Boolean>insist(
        id,
        "deputy:" + version,
        story ->
            story.ticket() instanceof Ticket.AwaitingSignOff awaiting
                    && awaiting.signOff().version() == version
                    && !awaiting.signOff().deputy()
                ? Decision.event(awaiting.callDeputy(clock.instant()))
                : new Decision.No<>(false));
  }
}
