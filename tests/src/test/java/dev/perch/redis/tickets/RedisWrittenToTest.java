package dev.perch.redis.tickets;

import dev.perch.desk.Stories;
import dev.perch.desk.sending.WrittenTo;
import dev.perch.desk.sending.WrittenToContract;

final class RedisWrittenToTest extends WrittenToContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Stories stories() {
    return desk.stories();
  }

  @Override
  protected WrittenTo writtenTo() {
    return new RedisWrittenTo(desk.line(), desk.keys());
  }
}
