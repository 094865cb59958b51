package dev.perch.redis.tickets;

import dev.perch.desk.Kept;
import dev.perch.desk.TimersContract;

final class RedisTimersTest extends TimersContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Kept kept() {
    return desk;
  }
}
