package dev.perch.redis;

import dev.perch.desk.Kept;
import dev.perch.desk.bank.FaqUsesContract;

final class RedisFaqUsesTest extends FaqUsesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Kept kept() {
    return desk;
  }
}
