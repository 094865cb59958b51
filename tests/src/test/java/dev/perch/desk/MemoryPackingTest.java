package dev.perch.desk;

final class MemoryPackingTest extends PackingContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
