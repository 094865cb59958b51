package dev.perch.desk;

import dev.perch.desk.acts.MemoryDesk;
import dev.perch.desk.records.PackingContract;

final class MemoryPackingTest extends PackingContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
