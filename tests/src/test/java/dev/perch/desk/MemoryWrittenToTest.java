package dev.perch.desk;

import dev.perch.desk.sending.WrittenTo;
import dev.perch.desk.sending.WrittenToContract;

final class MemoryWrittenToTest extends WrittenToContract {
  private final MemoryStories stories =
      new MemoryStories(
          new MemoryTimers(), new MemoryOutbox(), new MemoryRegister(), new MemoryCardPlaces());

  @Override
  protected Stories stories() {
    return stories;
  }

  @Override
  protected WrittenTo writtenTo() {
    return stories;
  }
}
