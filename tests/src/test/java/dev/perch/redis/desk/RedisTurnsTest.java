package dev.perch.redis.desk;

import dev.perch.desk.Turns;
import dev.perch.desk.TurnsContract;
import dev.perch.redis.tickets.RedisDesk;

final class RedisTurnsTest extends TurnsContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Turns of(String replica) {
    return desk.turns(replica);
  }
}
