package dev.perch.desk;

final class MemoryRepeatsTest extends RepeatsContract {
  private final MemoryRepeats repeats = new MemoryRepeats();

  @Override
  protected Repeats here() {
    return repeats;
  }

  @Override
  protected Repeats elsewhere() {
    return repeats;
  }
}
