package dev.perch.desk;

import dev.perch.desk.intake.Caught;
import dev.perch.desk.intake.CaughtContract;
import dev.perch.desk.intake.MemoryCaught;

final class MemoryCaughtTest extends CaughtContract {
  @Override
  protected Caught caught() {
    return new MemoryCaught();
  }
}
