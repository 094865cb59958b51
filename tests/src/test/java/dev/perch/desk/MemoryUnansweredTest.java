package dev.perch.desk;

final class MemoryUnansweredTest extends UnansweredContract {
  private final MemoryDesk desk = MemoryDesk.empty();

  @Override
  protected Stories stories() {
    return desk.stories();
  }

  @Override
  protected Unanswered unanswered() {
    return desk.stories();
  }
}
