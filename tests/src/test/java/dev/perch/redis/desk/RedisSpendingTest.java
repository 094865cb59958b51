package dev.perch.redis.desk;

import dev.perch.desk.money.Spending;
import dev.perch.desk.money.SpendingContract;
import dev.perch.redis.tickets.RedisDesk;

final class RedisSpendingTest extends SpendingContract {
  @Override
  protected Spending spending() {
    RedisDesk desk = RedisDesk.shared();
    return new RedisSpending(desk.line(), desk.keys());
  }
}
