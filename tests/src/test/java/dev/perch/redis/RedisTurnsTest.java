package dev.perch.redis;

import dev.perch.desk.Turns;
import dev.perch.desk.TurnsContract;

final class RedisTurnsTest extends TurnsContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Turns of(String replica) {
    return desk.turns(replica);
  }
}
