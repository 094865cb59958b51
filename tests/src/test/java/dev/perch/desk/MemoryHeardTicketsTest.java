package dev.perch.desk;

import dev.perch.desk.acts.MemoryDesk;

final class MemoryHeardTicketsTest extends HeardTicketsContract {
  private final MemoryStories stories = MemoryDesk.empty().stories();

  @Override
  protected Stories stories() {
    return stories;
  }

  @Override
  protected HeardTickets heard() {
    return stories::heard;
  }

  @Override
  protected SampledTickets sampled() {
    return stories;
  }
}
