package dev.perch.redis.tickets;

import dev.perch.desk.Kept;
import dev.perch.desk.OutboxContract;

final class RedisOutboxTest extends OutboxContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Kept kept() {
    return desk;
  }
}
