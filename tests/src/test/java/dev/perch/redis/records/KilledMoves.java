package dev.perch.redis.records;

import dev.perch.desk.records.Archived;
import dev.perch.desk.records.LongClosed;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Moves tickets until it is killed, at a step that the test names. */
final class KilledMoves implements LongClosed {
  /** The archive has it, Redis has it still. */
  static final int WRITTEN = 2;

  private final LongClosed moves;
  private final int step;

  /**
   * A move that ends.
   *
   * @param step 0 before it is begun, 1 before it is written, 2 before it is removed, 3 after that
   */
  KilledMoves(LongClosed moves, int step) {
    this.moves = moves;
    this.step = step;
  }

  /** The end. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void dies(int at) {
    if (at == step) {
      throw new Killed();
    }
  }

  @Override
  public List<Archived> due(Instant closedBy, int most) {
    return moves.due(closedBy, most);
  }

  @Override
  public void begin(Collection<TicketId> tickets) {
    dies(0);
    moves.begin(tickets);
    dies(1);
  }

  @Override
  public Set<TicketId> begun() {
    return moves.begun();
  }

  @Override
  public boolean moved(Archived ticket) {
    dies(WRITTEN);
    boolean moved = moves.moved(ticket);
    dies(3);
    return moved;
  }

  @Override
  public void settled(Collection<TicketId> tickets) {
    moves.settled(tickets);
  }
}
