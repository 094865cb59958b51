package dev.perch.redis.bank;

import dev.perch.desk.Stories;
import dev.perch.desk.bank.Unanswered;
import dev.perch.desk.bank.UnansweredContract;
import dev.perch.redis.tickets.RedisDesk;

final class RedisUnansweredTest extends UnansweredContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Stories stories() {
    return desk.stories();
  }

  @Override
  protected Unanswered unanswered() {
    return new RedisUnanswered(desk.line(), desk.keys());
  }
}
