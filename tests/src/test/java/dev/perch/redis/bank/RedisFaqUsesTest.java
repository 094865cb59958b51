package dev.perch.redis.bank;

import dev.perch.desk.Kept;
import dev.perch.desk.bank.FaqUsesContract;
import dev.perch.redis.tickets.RedisDesk;

final class RedisFaqUsesTest extends FaqUsesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Kept kept() {
    return desk;
  }
}
