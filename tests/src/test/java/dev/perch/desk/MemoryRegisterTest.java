package dev.perch.desk;

import dev.perch.desk.acts.MemoryDesk;

final class MemoryRegisterTest extends RegisterContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
