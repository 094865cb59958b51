package dev.perch.desk;

import dev.perch.desk.Ledger.Decision;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.InstantSource;
import java.util.List;

/** Gives back to the queues whatever somebody holds, when they cannot go on with it. */
public final class GivingBack {
  private final Board board;
  private final Ledger ledger;
  private final InstantSource clock;

  public GivingBack(Board board, Stories stories, Bells bells, InstantSource clock) {
    this.board = board;
    this.ledger = new Ledger(stories, bells);
    this.clock = clock;
  }

  /**
   * All of it; what is being sent this moment is finished first, and stays.
   *
   * @return how many tickets went back
   */
  public int all(AgentId person) {
    List<TicketId> held = board.standing(List.of(), List.of(person), 0).heldBy(person);
    int back = 0;
    for (TicketId ticket : held) {
      if (giveBack(ticket, person)) {
        back++;
      }
    }
    return back;
  }

  private boolean giveBack(TicketId ticket, AgentId person) {
    return ledger.<Boolean>change(
            ticket,
            "shift:" + person + ":" + clock.instant().toEpochMilli(),
            story ->
                story.ticket() instanceof Ticket.Claimed claimed
                        && claimed.claim().by().equals(person)
                    ? Decision.event(claimed.release(clock.instant()))
                    : new Decision.No<>(false))
        instanceof Ledger.Result.Done;
  }
}
