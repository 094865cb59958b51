package dev.perch.redis.tickets;

import dev.perch.desk.intake.Caught;
import dev.perch.desk.intake.CaughtContract;

final class RedisCaughtTest extends CaughtContract {
  @Override
  protected Caught caught() {
    RedisDesk desk = RedisDesk.shared();
    return new RedisCaught(desk.line(), desk.keys());
  }
}
