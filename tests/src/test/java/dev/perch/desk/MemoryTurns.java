package dev.perch.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Turns in memory. */
public final class MemoryTurns implements Turns {
  private record Turn(String holder, Instant until) {}

  private final String replica;
  private final Map<String, Turn> turns;

  /** The turns of a first replica, which has that name. */
  public MemoryTurns(String replica) {
    this(replica, new HashMap<>());
  }

  private MemoryTurns(String replica, Map<String, Turn> turns) {
    this.replica = replica;
    this.turns = turns;
  }

  /** The same turns as another replica takes them. */
  public MemoryTurns of(String other) {
    return new MemoryTurns(other, turns);
  }

  @Override
  public boolean take(String work, Instant now, Instant until) {
    synchronized (turns) {
      Turn turn = turns.get(work);
      if (turn != null && !turn.holder().equals(replica) && turn.until().isAfter(now)) {
        return false;
      }
      turns.put(work, new Turn(replica, until));
      return true;
    }
  }

  @Override
  public void release(String work) {
    synchronized (turns) {
      turns.computeIfPresent(work, (_, turn) -> turn.holder().equals(replica) ? null : turn);
    }
  }
}
