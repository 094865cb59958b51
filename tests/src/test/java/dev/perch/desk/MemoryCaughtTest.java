package dev.perch.desk;

final class MemoryCaughtTest extends CaughtContract {
  @Override
  protected Caught caught() {
    return new MemoryCaught();
  }
}
