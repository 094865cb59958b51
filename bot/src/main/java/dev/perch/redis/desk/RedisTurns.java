package dev.perch.redis.desk;

import dev.perch.desk.Turns;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import java.time.Instant;
import java.util.List;

/** Turns as hashes of holder and end. */
public final class RedisTurns implements Turns {
  private final Line line;
  private final DeskKeys keys;
  private final String replica;

  /** Turns of this process; {@code replica} is a name that no other process has. */
  public RedisTurns(Line line, Keys keys, String replica) {
    this.line = line;
    this.keys = new DeskKeys(keys);
    this.replica = replica;
  }

  @Override
  public boolean take(String work, Instant now, Instant until) {
    return line.ask(
        Script.TAKE_TURN,
        List.of(keys.turn(work)),
        List.of(replica, Long.toString(now.toEpochMilli()), Long.toString(until.toEpochMilli())));
  }

  @Override
  public void release(String work) {
    line.run(Script.RELEASE_TURN, List.of(keys.turn(work)), List.of(replica));
  }
}
