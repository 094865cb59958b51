package dev.perch.desk;

import dev.perch.desk.acts.MemoryDesk;
import dev.perch.desk.intake.Unadvised;
import dev.perch.desk.intake.UnadvisedContract;

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
