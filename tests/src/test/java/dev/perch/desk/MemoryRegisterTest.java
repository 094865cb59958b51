package dev.perch.desk;

final class MemoryRegisterTest extends RegisterContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
