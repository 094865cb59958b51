package dev.perch.desk;

final class MemoryBoardTest extends BoardContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
