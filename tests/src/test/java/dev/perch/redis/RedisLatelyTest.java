package dev.perch.redis;

import dev.perch.desk.Lately;
import dev.perch.desk.LatelyContract;
import dev.perch.desk.Stories;

final class RedisLatelyTest extends LatelyContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Stories stories() {
    return desk.stories();
  }

  @Override
  protected Lately lately() {
    return new RedisLately(desk.line(), desk.keys());
  }
}
