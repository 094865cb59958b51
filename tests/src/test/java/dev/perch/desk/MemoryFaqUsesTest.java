package dev.perch.desk;

final class MemoryFaqUsesTest extends FaqUsesContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
