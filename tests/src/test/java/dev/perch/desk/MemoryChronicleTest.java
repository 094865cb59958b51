package dev.perch.desk;

import dev.perch.desk.bank.AwayEvent;

final class MemoryChronicleTest extends ChronicleContract {
  private final MemoryChronicle<AwayEvent> chronicle = new MemoryChronicle<>();

  @Override
  protected Chronicle<AwayEvent> chronicle() {
    return chronicle;
  }
}
