package dev.perch.desk;

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
