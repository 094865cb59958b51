package dev.perch.redis.tickets;

import dev.perch.desk.Stories;
import dev.perch.desk.intake.Unadvised;
import dev.perch.desk.intake.UnadvisedContract;

final class RedisUnadvisedTest extends UnadvisedContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Stories stories() {
    return desk.stories();
  }

  @Override
  protected Unadvised unadvised() {
    return new RedisUnadvised(desk.line(), desk.keys());
  }
}
