package dev.perch.desk;

final class MemoryQueueTest extends QueueContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
