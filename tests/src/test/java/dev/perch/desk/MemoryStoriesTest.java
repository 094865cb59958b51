package dev.perch.desk;

final class MemoryStoriesTest extends StoriesContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Kept kept() {
    return desk;
  }
}
