package dev.perch.redis;

import dev.perch.desk.money.Spending;
import dev.perch.desk.money.SpendingContract;

final class RedisSpendingTest extends SpendingContract {
  @Override
  protected Spending spending() {
    RedisDesk desk = RedisDesk.shared();
    return new RedisSpending(desk.line(), desk.keys());
  }
}
