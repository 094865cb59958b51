package dev.perch.desk;

import dev.perch.desk.money.MemorySpending;
import dev.perch.desk.money.Spending;
import dev.perch.desk.money.SpendingContract;

final class MemorySpendingTest extends SpendingContract {
  @Override
  protected Spending spending() {
    return new MemorySpending();
  }
}
