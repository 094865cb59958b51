package dev.perch.desk;

final class MemoryOutboxTest extends OutboxContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
