package dev.perch.desk;

final class MemoryLatelyTest extends LatelyContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Stories stories() {
    return desk.stories();
  }

  @Override
  protected Lately lately() {
    return desk.stories().lately;
  }
}
