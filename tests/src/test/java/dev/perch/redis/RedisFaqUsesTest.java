package dev.perch.redis;

import dev.perch.desk.bank.FaqUsesContract;
import dev.perch.desk.Kept;

final class RedisFaqUsesTest extends FaqUsesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Kept kept() {
    return desk;
  }
}
