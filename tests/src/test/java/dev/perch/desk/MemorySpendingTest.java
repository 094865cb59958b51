package dev.perch.desk;

final class MemorySpendingTest extends SpendingContract {
  @Override
  protected Spending spending() {
    return new MemorySpending();
  }
}
