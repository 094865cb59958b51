package dev.perch.redis;

import dev.perch.desk.Spending;
import dev.perch.desk.SpendingContract;

final class RedisSpendingTest extends SpendingContract {
  @Override
  protected Spending spending() {
    RedisDesk desk = RedisDesk.shared();
    return new RedisSpending(desk.line(), desk.keys());
  }
}
