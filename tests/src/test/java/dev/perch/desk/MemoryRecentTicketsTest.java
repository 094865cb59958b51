package dev.perch.desk;

import dev.perch.desk.acts.MemoryDesk;

final class MemoryRecentTicketsTest extends RecentTicketsContract {
  private final MemoryStories stories = MemoryDesk.empty().stories();

  @Override
  protected Stories stories() {
    return stories;
  }

  @Override
  protected RecentTickets recent() {
    return stories;
  }
}
