package dev.perch.desk;

final class MemoryCardPlacesTest extends CardPlacesContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
