package dev.perch.redis.tickets;

import dev.perch.desk.Kept;
import dev.perch.desk.QueueContract;

final class RedisQueueTest extends QueueContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Kept kept() {
    return desk;
  }
}
