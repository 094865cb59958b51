package dev.perch.desk;

final class MemoryTurnsTest extends TurnsContract {
  private final MemoryTurns turns = new MemoryTurns("nobody");

  @Override
  protected Turns of(String replica) {
    return turns.of(replica);
  }
}
