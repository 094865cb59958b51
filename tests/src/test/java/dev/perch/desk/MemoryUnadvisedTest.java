package dev.perch.desk;

final class MemoryUnadvisedTest extends UnadvisedContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Stories stories() {
    return desk.stories();
  }

  @Override
  protected Unadvised unadvised() {
    return desk.stories();
  }
}
