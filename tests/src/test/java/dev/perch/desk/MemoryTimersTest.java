package dev.perch.desk;

final class MemoryTimersTest extends TimersContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
