package dev.perch.desk;

import dev.perch.desk.acts.MemoryDesk;
import dev.perch.desk.bank.Unanswered;
import dev.perch.desk.bank.UnansweredContract;

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
