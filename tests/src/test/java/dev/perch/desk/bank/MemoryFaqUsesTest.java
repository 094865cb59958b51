package dev.perch.desk.bank;

import dev.perch.desk.Kept;
import dev.perch.desk.acts.MemoryDesk;

final class MemoryFaqUsesTest extends FaqUsesContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
