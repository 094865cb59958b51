package dev.perch.redis.tickets;

import dev.perch.desk.Kept;
import dev.perch.desk.RegisterContract;

final class RedisRegisterTest extends RegisterContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Kept kept() {
    return desk;
  }
}
