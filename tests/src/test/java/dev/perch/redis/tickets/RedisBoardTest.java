package dev.perch.redis.tickets;

import dev.perch.desk.BoardContract;
import dev.perch.desk.Kept;

final class RedisBoardTest extends BoardContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Kept kept() {
    return desk;
  }
}
