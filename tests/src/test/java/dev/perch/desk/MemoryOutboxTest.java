package dev.perch.desk;

import dev.perch.desk.acts.MemoryDesk;

final class MemoryOutboxTest extends OutboxContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
